import type { TicketNote } from "@msp/workflows";

const codeLine = /^\s*\[msp\s+([0-9a-f]+)\]\s*(.*)$/i;

/**
 * What a note says to one request: the lines after its code, up to the next code. A code stands at the beginning of a line or of the title; anywhere else it
 * is only mentioned. `undefined` where the note says nothing to the request.
 */
export function answerLines(
  { title, text }: Pick<TicketNote, "title" | "text">,
  { code, title: asked }: { readonly code: string; readonly title: string },
): readonly string[] | undefined {
  const found: string[] = [];
  let isSpoken = false;
  let isMeant = false;
  const hear = (line: string) => {
    const start = codeLine.exec(line);
    if (start) isMeant = start[1]?.toLowerCase() === code;
    isSpoken ||= isMeant;
    const said = (start?.[2] ?? line).trim();
    if (isMeant && said !== "") found.push(said);
  };
  const [, inTitle, rest = ""] = codeLine.exec(title) ?? [];
  // People answer under the title of what they were asked, which says nothing by itself.
  if (inTitle !== undefined) hear(sameWords(rest, asked) ? `[msp ${inTitle}]` : title);
  for (const line of text.split(/\r?\n/)) hear(line);
  return isSpoken ? found : undefined;
}

const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
