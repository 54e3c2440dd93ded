import { escapeHtml } from "./escape-html.ts";

/** Plain text as IT Glue keeps it in a section: a paragraph for each, breaks for lines, and nothing in it works as markup. */
export const textToHtml = (text: string): string =>
  escapeHtml(text.trim())
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\r?\n/g, "<br>")}</p>`)
    .join("");
