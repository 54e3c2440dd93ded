import { dirname, normalize } from "node:path/posix";
import { moduleShape } from "./module-shape.ts";
import type { TreePackage } from "./source-tree.ts";

/** The files of a package that an entry file pulls in through relative imports, itself included. */
export const reachableFiles = ({ files }: TreePackage, entry: string): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    const text = files.get(path);
    if (text === undefined || reached.has(path)) return;
    reached.add(path);
    for (const specifier of moduleShape(path, text).imports)
      if (specifier.startsWith(".")) visit(normalize(`${dirname(path)}/${specifier}`));
  };
  visit(entry);
  return reached;
};
