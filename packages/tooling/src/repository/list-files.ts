import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

const SKIPPED = new Set(["node_modules", "dist", "coverage", ".git", ".turbo", ".check"]);

/** Files below a directory that satisfy a test, as paths relative to it with forward slashes, sorted; none when it is absent. */
export const listFiles = (directory: string, accept: (path: string) => boolean): readonly string[] => {
  if (!existsSync(directory)) return [];
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(path);
      } else {
        const name = relative(directory, path).split(sep).join("/");
        if (accept(name)) found.push(name);
      }
    }
  };
  walk(directory);
  return found.sort();
};
