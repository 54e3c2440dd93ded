import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../repository/list-files.ts";
import { type PackageManifest, readWorkspacePackage, type WorkspacePackage } from "../repository/workspace-package.ts";
import { workspacePackages } from "../repository/workspace-packages.ts";

/** A package as the rules see it: its manifest and the text of its files, by path relative to the package. */
export interface TreePackage {
  /** Folder under `packages/`, or `examples`. */
  readonly folder: string;
  readonly manifest: PackageManifest;
  readonly files: ReadonlyMap<string, string>;
}

/** Everything the rules judge. Tests of the rules invent small ones. */
export type SourceTree = readonly TreePackage[];

/** Reads the packages and the examples of this repository. */
export const readSourceTree = (root: string): SourceTree => {
  const examples = readWorkspacePackage(root, "examples");
  return [...workspacePackages(root), ...(examples === undefined ? [] : [examples])].map(readTreePackage);
};

const readTreePackage = ({ folder, directory, manifest }: WorkspacePackage): TreePackage => ({
  folder,
  manifest,
  files: new Map(listFiles(directory, () => true).map((path) => [path, readText(join(directory, path))])),
});

const readText = (path: string): string => (/\.(ts|js|mjs|json|md)$/.test(path) ? readFileSync(path, "utf8") : "");
