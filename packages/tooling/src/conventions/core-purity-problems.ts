import { moduleShape } from "./module-shape.ts";
import { reachableFiles } from "./reachable-files.ts";
import type { SourceTree } from "./source-tree.ts";

/**
 * What keeps `@msp/workflows` light and usable anywhere: zod is its only dependency, and nothing that authors, adapter
 * writers or printers import needs Node. The host's entry point, which runs things, may use `node:crypto`.
 */
export const corePurityProblems = (tree: SourceTree): readonly string[] => {
  const core = tree.find(({ folder }) => folder === "workflows");
  if (core === undefined) return [];
  const extra = Object.keys(core.manifest.dependencies ?? {}).filter((name) => name !== "zod");
  const everywhere = new Set(
    ["src/index.ts", "src/ports.ts", "src/render.ts"].flatMap((entry) => [...reachableFiles(core, entry)]),
  );
  const builtins = [...core.files].flatMap(([path, text]) => {
    if (!path.startsWith("src/")) return [];
    return moduleShape(path, text)
      .imports.filter((specifier) => specifier.startsWith("node:"))
      .filter((specifier) => everywhere.has(path) || specifier !== "node:crypto")
      .map((specifier) => `workflows/${path}: imports ${specifier}, but this package runs without Node's own modules`);
  });
  return [...extra.map((name) => `workflows: depends on ${name}; zod is its only dependency`), ...builtins];
};
