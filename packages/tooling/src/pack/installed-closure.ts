import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PackageManifest } from "../repository/workspace-package.ts";

/**
 * The installed directories of packages and of everything they depend on, by name, looked up as Node would from a
 * starting directory. Packages named in `except` are left out, and optional dependencies that are not installed: each
 * machine has its own of those.
 * @throws when a package is not installed.
 */
export const installedClosure = (
  wanted: ReadonlyMap<string, string>,
  except: ReadonlySet<string>,
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const visit = (name: string, from: string, isOptional = false): void => {
    if (except.has(name) || found.has(name)) return;
    const directory = locate(name, from);
    if (directory === undefined && isOptional) return;
    if (directory === undefined) throw new Error(`${name}, needed from ${from}, is not installed`);
    found.set(name, directory);
    const manifest: PackageManifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    const optional = Object.keys(manifest.optionalDependencies ?? {});
    for (const dependency of optional) visit(dependency, directory, true);
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, directory);
  };
  for (const [name, from] of wanted) visit(name, from);
  return found;
};

const locate = (name: string, from: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
    if (folder === dirname(folder)) return undefined;
  }
};
