import { dirname, normalize } from "node:path/posix";
import { entryFiles } from "./entry-files.ts";
import { moduleShape } from "./module-shape.ts";
import type { SourceTree } from "./source-tree.ts";

/** Source files that import an index or an entry point of their own package: inside a package one imports the file. */
export const barrelProblems = (tree: SourceTree): readonly string[] =>
  tree.flatMap((item) => {
    const entries = entryFiles(item);
    return [...item.files].flatMap(([path, text]) => {
      if (!path.startsWith("src/") || !path.endsWith(".ts")) return [];
      return moduleShape(path, text)
        .imports.filter((specifier) => specifier.startsWith("."))
        .map((specifier) => normalize(`${dirname(path)}/${specifier}`))
        .filter((target) => target.endsWith("/index.ts") || (entries.has(target) && !entries.has(path)))
        .map((target) => `${item.folder}/${path}: imports ${target}; import the file that holds the name instead`);
    });
  });
