import { adapterProblems } from "./adapter-problems.ts";
import { barrelProblems } from "./barrel-problems.ts";
import { corePurityProblems } from "./core-purity-problems.ts";
import { fileNameProblems } from "./file-name-problems.ts";
import { importProblems } from "./import-problems.ts";
import { paperProblems } from "./paper-problems.ts";
import type { SourceTree } from "./source-tree.ts";

/** Every convention of this repository by name, each a function from the sources to sentences about what breaks it. */
export const conventions: Readonly<Record<string, (tree: SourceTree) => readonly string[]>> = {
  "arrows point the right way": importProblems,
  "the core needs zod and nothing else": corePurityProblems,
  "adapters share one skeleton": adapterProblems,
  "a file is named after what it exports": fileNameProblems,
  "nothing imports an index of its own package": barrelProblems,
  "every published package has its papers": paperProblems,
};
