import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the tools read of a package.json. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package of this repository: its folder name, absolute directory and manifest. */
export interface WorkspacePackage {
  readonly folder: string;
  readonly directory: string;
  readonly manifest: PackageManifest;
}

/** Reads one package, or undefined when the directory holds none. */
export const readWorkspacePackage = (parent: string, folder: string): WorkspacePackage | undefined => {
  const directory = join(parent, folder);
  const file = join(directory, "package.json");
  if (!existsSync(file)) return undefined;
  return { folder, directory, manifest: JSON.parse(readFileSync(file, "utf8")) };
};
