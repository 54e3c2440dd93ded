import type { TreePackage } from "./source-tree.ts";

/** Files of a package that are not imported by name: its published entry points and the programs it starts. */
export const entryFiles = ({ manifest, files }: TreePackage): ReadonlySet<string> => {
  const published = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === "string" ? [] : [(target["@msp/source"] ?? "").replace(/^\.\//, "")],
  );
  const programs = [...files.keys()].filter((path) => /(^|[/-])main\.ts$/.test(path));
  return new Set([...published, ...programs]);
};
