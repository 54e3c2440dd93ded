/** A fenced TypeScript block of a Markdown text. */
export interface FencedBlock {
  /** Line of the first line of code, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** The block goes on where the previous one of the same text stopped (written as "```ts continued"). */
  readonly continued: boolean;
}

/** The blocks fenced as `ts` or `typescript`, in order. Other languages are not ours to compile. */
export const fencedBlocks = (markdown: string): readonly FencedBlock[] => {
  const blocks: FencedBlock[] = [];
  const lines = markdown.split(/\r?\n/);
  let fence: { mark: string; info: string; start: number } | undefined;
  lines.forEach((text, index) => {
    const match = /^\s*(`{3,}|~{3,})\s*(.*)$/.exec(text);
    if (match === null) return;
    const [, mark = "", info = ""] = match;
    if (fence === undefined) fence = { mark, info: info.trim(), start: index + 1 };
    else if (info.trim() === "" && mark.startsWith(fence.mark)) {
      const [language = "", ...words] = fence.info.split(/\s+/);
      if (language === "ts" || language === "typescript")
        blocks.push({
          line: fence.start + 1,
          code: lines.slice(fence.start, index).join("\n"),
          continued: words.includes("continued"),
        });
      fence = undefined;
    }
  });
  return blocks;
};
