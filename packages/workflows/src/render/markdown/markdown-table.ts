/** A Markdown table of cells that are Markdown already. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  line(head),
  line(head.map(() => "---")),
  ...rows.map(line),
];

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
/** A bar ends a cell even inside code. */
const cell = (markdown: string): string => markdown.replace(/\n+/g, " ").replace(/(?<!\\)\|/g, "\\|");
