import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../repository/list-files.ts";
import { publicPackages } from "../repository/workspace-packages.ts";
import { documentPages } from "./document-pages.ts";
import { exampleBlocks } from "./example-blocks.ts";
import { fencedBlocks } from "./fenced-blocks.ts";
import type { Snippet } from "./snippet.ts";

/** All TypeScript shown to readers: root pages, `docs/`, `examples/` and package READMEs, and `@example` blocks. */
export const findSnippets = (root: string): readonly Snippet[] => {
  const read = (file: string): string => readFileSync(join(root, file), "utf8");
  const sources = publicPackages(root).flatMap(({ folder, directory }) =>
    listFiles(join(directory, "src"), (path) => path.endsWith(".ts")).map((path) => ({
      folder,
      file: `packages/${folder}/src/${path}`,
    })),
  );
  return [
    ...documentPages(root).flatMap((file) => joinContinued(file, fencedBlocks(read(file)))),
    ...sources.flatMap(({ folder, file }) =>
      exampleBlocks(read(file)).map(({ line, code }) => ({ file, line, code, packageFolder: folder })),
    ),
  ];
};

/** Joins a continued block to the one before it; blank lines between keep the line numbers right. */
const joinContinued = (file: string, blocks: ReturnType<typeof fencedBlocks>): readonly Snippet[] => {
  const snippets: Snippet[] = [];
  for (const { line, code, continued } of blocks) {
    const previous = continued ? snippets.pop() : undefined;
    if (previous === undefined) snippets.push({ file, line, code });
    else {
      const gap = line - previous.line - previous.code.split("\n").length;
      snippets.push({ ...previous, code: `${previous.code}${"\n".repeat(gap + 1)}${code}` });
    }
  }
  return snippets;
};
