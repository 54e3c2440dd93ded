import type { TreePackage } from "../src/conventions/source-tree.ts";
import type { PackageManifest } from "../src/repository/workspace-package.ts";

/** A package made up for a test of a rule. */
export const inventedPackage = (
  folder: string,
  files: Readonly<Record<string, string>>,
  manifest: Partial<PackageManifest> = {},
): TreePackage => ({
  folder,
  manifest: {
    name: folder === "examples" ? "@msp/examples" : `@msp/${folder}`,
    version: "1.0.0",
    license: "MIT",
    ...manifest,
  },
  files: new Map(Object.entries(files)),
});
