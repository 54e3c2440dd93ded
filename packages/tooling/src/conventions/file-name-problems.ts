import { entryFiles } from "./entry-files.ts";
import { moduleShape } from "./module-shape.ts";
import type { SourceTree, TreePackage } from "./source-tree.ts";

/**
 * Files whose name does not say what they hold: `open-ticket.ts` exports `openTicket` or `OpenTicket`. A file may hold
 * the parts of one idea, each with a word of the file's name in its own: `write-records.ts` may export `createRecord`
 * and `updateRecord`.
 */
export const fileNameProblems = (tree: SourceTree): readonly string[] =>
  tree.flatMap((item) => [...item.files].flatMap(([path, text]) => problemsOfFile(item, path, text)));

const VAGUE = /^(common|misc|shared|stuff|(.+-)?(utils?|helpers?)(-.+)?)$/;

const problemsOfFile = (item: TreePackage, path: string, text: string): readonly string[] => {
  if (!path.endsWith(".ts")) return [];
  const vague = path
    .replace(/(\.test|\.test-d)?\.ts$/, "")
    .split("/")
    .find((word) => VAGUE.test(word));
  if (vague !== undefined)
    return [`${item.folder}/${path}: "${vague}" says nothing; name the file after what it holds`];
  if (!path.startsWith("src/") || entryFiles(item).has(path)) return [];
  const stem = path.replace(/^.*\//, "").replace(/\.ts$/, "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return [`${item.folder}/${path}: file names are in kebab-case`];
  const exports = moduleShape(path, text).exports;
  if (exports.some((name) => carries(name, stem.replaceAll("-", ""))) || areParts(exports, stem)) return [];
  return [`${item.folder}/${path}: exports ${exports.join(", ") || "nothing"}, none of them named like the file`];
};

const carries = (name: string, word: string): boolean => name.toLowerCase().includes(word);

const areParts = (exports: readonly string[], stem: string): boolean => {
  const words = stem.split("-").map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
  return exports.length > 1 && exports.every((name) => words.some((word) => carries(name, word)));
};
