/** One point of a nested list; everything in it is Markdown already. */
export interface Point {
  readonly text: string;
  /** Printed with a box to tick. */
  readonly box?: boolean;
  /** Quoted lines below the text. */
  readonly quote?: readonly string[];
  readonly points?: readonly Point[];
}

/** A nested Markdown list, line by line. */
export const markdownList = (points: readonly Point[], indent = ""): readonly string[] =>
  points.flatMap(({ text, box, quote = [], points: inner = [] }) => [
    `${indent}- ${box ? "[ ] " : ""}${text}`,
    ...quote.map((line, index) => quoted(line, quote[index + 1], `${indent}  `)),
    ...markdownList(inner, `${indent}  `),
  ]);

/** A backslash keeps the author's line break, but only between two lines of one paragraph. */
const quoted = (line: string, next: string | undefined, indent: string): string =>
  line === "" ? `${indent}>` : `${indent}> ${line}${next ? "\\" : ""}`;
