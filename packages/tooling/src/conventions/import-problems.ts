import { builtinModules } from "node:module";
import { dirname, normalize } from "node:path/posix";
import { arrows } from "./arrows.ts";
import { moduleShape } from "./module-shape.ts";
import type { SourceTree, TreePackage } from "./source-tree.ts";

/** Imports that point the wrong way, leave their package or name something package.json does not declare. */
export const importProblems = (tree: SourceTree): readonly string[] => tree.flatMap(problemsOfPackage);

const problemsOfPackage = (item: TreePackage): readonly string[] => {
  const allowed = arrows[item.folder];
  if (allowed === undefined)
    return [`${item.folder}: not in the table of arrows; decide what it may import and add it there`];
  return [...item.files].flatMap(([path, text]) => {
    const place = placeOf(item, path);
    if (place === undefined) return [];
    const ours =
      place === "source"
        ? allowed.source
        : [...allowed.source, ...allowed.tests, item.manifest.name, `${item.manifest.name}/*`];
    return moduleShape(path, text)
      .imports.map((specifier) => problemOfImport(item, path, place, specifier, ours))
      .filter((problem) => problem !== undefined)
      .map((problem) => `${item.folder}/${path}: ${problem}`);
  });
};

/** Only code is judged: what is published, and tests. Configuration files may import any tool. */
const placeOf = ({ folder }: TreePackage, path: string): "source" | "tests" | undefined => {
  if (!/\.(ts|mts|cts|js|mjs)$/.test(path) || folder === "tooling") return undefined;
  if (folder === "examples" || path.startsWith("src/")) return "source";
  return path.startsWith("test/") ? "tests" : undefined;
};

const problemOfImport = (
  { manifest }: TreePackage,
  path: string,
  place: "source" | "tests",
  specifier: string,
  ours: readonly string[],
): string | undefined => {
  if (specifier.startsWith(".")) {
    const target = normalize(`${dirname(path)}/${specifier}`);
    return target.startsWith("..") ? `imports ${specifier}, which is outside its package` : undefined;
  }
  if (specifier.startsWith("node:")) return undefined;
  if (builtinModules.includes(specifier)) return `imports ${specifier}; write node:${specifier}`;
  const name = packageOf(specifier);
  if (name.startsWith("@msp/") && !ours.some((pattern) => matches(pattern, specifier)))
    return `must not import ${specifier}${ours.length === 0 ? "" : ` (allowed: ${ours.join(", ")})`}`;
  if (name === manifest.name) return undefined;
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...(place === "tests" ? { ...manifest.devDependencies, vitest: "", "fast-check": "", msw: "" } : {}),
  };
  return name in declared ? undefined : `imports ${name}, which its package.json does not declare`;
};

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const matches = (pattern: string, specifier: string): boolean =>
  pattern.endsWith("/*") ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;
