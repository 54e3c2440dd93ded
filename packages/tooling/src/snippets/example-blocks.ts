import { type FencedBlock, fencedBlocks } from "./fenced-blocks.ts";

/** The fenced TypeScript of every `@example` in a source file's doc comments, with line numbers of that file. */
export const exampleBlocks = (source: string): readonly FencedBlock[] =>
  [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    if (!comment[0].includes("@example")) return [];
    const before = source.slice(0, comment.index).split("\n").length - 1;
    const lines = comment[0]
      .split(/\r?\n/)
      .map((text) => text.replace(/^\s*\/?\*+(?!\/) ?/, "").replace(/\*\/\s*$/, ""));
    const start = lines.findIndex((text) => text.includes("@example"));
    // Lines before the tag are blanked, not cut, so that counted lines stay true.
    const prose = lines.map((text, index) => (index < start ? "" : text.replace(/^@example\b/, ""))).join("\n");
    return fencedBlocks(prose).map((block) => ({ ...block, line: block.line + before }));
  });
