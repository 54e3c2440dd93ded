import { htmlToText } from "./html-to-text.ts";

/** The text of a document that came along in a list (reported: `content[].resource.content`), or undefined where none did. */
export function embeddedText(content: unknown): string | undefined {
  if (!Array.isArray(content)) return undefined;
  const parts = content.flatMap((section: { readonly sort?: unknown; readonly resource?: unknown } | null) => {
    const text = (section?.resource as { readonly content?: unknown } | null | undefined)?.content;
    return typeof text === "string" ? [{ text: htmlToText(text), sort: Number(section?.sort ?? 0) }] : [];
  });
  if (parts.length === 0) return undefined;
  return parts
    .sort((left, right) => left.sort - right.sort)
    .map(({ text }) => text)
    .join("\n\n");
}
