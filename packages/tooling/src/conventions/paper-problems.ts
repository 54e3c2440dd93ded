import type { SourceTree } from "./source-tree.ts";

/** Published packages without a README, a licence or a public scope setting. */
export const paperProblems = (tree: SourceTree): readonly string[] =>
  tree
    .filter(({ manifest }) => manifest.private !== true)
    .flatMap(({ folder, files, manifest }) => [
      ...["README.md", "LICENSE"].filter((file) => !files.has(file)).map((file) => `${folder}: has no ${file}`),
      ...(manifest.license === "MIT" ? [] : [`${folder}: package.json does not say "license": "MIT"`]),
    ]);
