import { decodeEntities } from "./decode-entities.ts";

/** What begins a new line when it opens or closes. */
const blocks = new Set(
  "address article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul".split(
    " ",
  ),
);
/** What is not for readers, with everything inside. */
const hidden = new Set(["script", "style", "head", "template", "noscript", "iframe", "object", "svg"]);

/** More characters than anybody reads. Markup does not count: a picture inside of a page may be longer than all its words. */
const longest = 1_000_000;

/**
 * The words of a text that people wrote in an editor: tags, comments, scripts and control characters go, lines stay. Text without any markup keeps its
 * lines as they are. Every character is looked at once, however broken the markup is.
 */
export function htmlToText(html: string): string {
  const text = wordsOf(html);
  return text.length <= longest ? text : `${text.slice(0, longest)}\nThe rest is cut off here.`;
}

function wordsOf(source: string): string {
  if (!/<[a-z/!]/i.test(source)) return tidied(decodeEntities(source));
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    parts.push(spoken(source.slice(at, open < 0 ? undefined : open)));
    if (open < 0) break;
    if (source.startsWith("<!--", open)) {
      at = after(source, "-->", open + 4);
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9-]*)|^<!/i.exec(source.slice(open, open + 24));
    const end = name === null ? undefined : endOfTag(source, open);
    if (name === null) parts.push("<");
    // A tag that never ends: the rest is shown rather than lost.
    else if (end === undefined) parts.push(spoken(source.slice(open)));
    const tag = (name?.[1] ?? "").toLowerCase();
    const isClosing = source[open + 1] === "/";
    if (blocks.has(tag)) parts.push(tag === "li" && !isClosing ? "\n- " : "\n");
    else if (tag === "td" || tag === "th") parts.push(" ");
    at = name === null ? open + 1 : (end ?? source.length);
    if (hidden.has(tag) && !isClosing && source[at - 2] !== "/") at = afterHidden(source, tag, at);
  }
  return tidied(parts.join(""));
}

/** Where a tag ends; a `>` inside quotes does not end it. */
function endOfTag(source: string, open: number): number | undefined {
  let quote: string | undefined;
  for (let at = open + 1; at < source.length; at += 1) {
    const character = source[at];
    if (quote !== undefined) quote = character === quote ? undefined : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  return undefined;
}

function after(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from);
  return found < 0 ? source.length : found + end.length;
}

function afterHidden(source: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}[^>]{0,80}>`, "gi");
  closing.lastIndex = from;
  return closing.exec(source) === null ? source.length : closing.lastIndex;
}

/** In markup a line break of the source is a space. */
const spoken = (text: string): string => decodeEntities(text.replace(/\s+/g, " "));

function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t]/gu, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
