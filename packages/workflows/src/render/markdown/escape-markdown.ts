/**
 * Makes an author's text safe inside a Markdown line: it reads as it was written, and becomes one line.
 */
export const escapeMarkdown = (text: string): string => escapeLine(text.replace(/\s+/g, " ").trim());

/** The same for a text of several lines; empty lines at the ends are dropped. */
export const escapeMarkdownLines = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => escapeLine(line.trim()));

/** Addresses become explicit links: readers link them anyway, and would take a backslash for part of the address. */
const address = /(https?:\/\/[^\s<>|`\\]*[^\s<>|`\\.,;:!?'")\]*_~])/;

const escapeLine = (line: string): string =>
  line
    .split(address)
    .map((part, index) => (index % 2 === 0 ? escapeWords(part) : `<${part}>`))
    .join("")
    // What would begin a heading, a list, a quote or a rule.
    .replace(/^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|>|=+$|-+$)/, "\\$&")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");

const escapeWords = (words: string): string =>
  words
    .replace(/[\\`*[\]<|~$]/g, "\\$&")
    // Inside a word an underscore is no emphasis, and names are easier to read without the backslash.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "&amp;");
