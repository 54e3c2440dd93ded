import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { npmScript } from "../process/npm-script.ts";
import { type Finished, runNode } from "../process/run-node.ts";
import { installedClosure } from "./installed-closure.ts";
import type { PackedPackage } from "./pack-package.ts";

/**
 * Lets npm install the tarballs into an empty directory. Third-party packages are copied from this repository's own
 * installation, so it needs no network, while npm still checks every version range between our packages and theirs.
 */
export const installConsumer = async (
  root: string,
  directory: string,
  packed: readonly PackedPackage[],
): Promise<Finished> => {
  const ours = new Set(packed.map(({ workspace }) => workspace.manifest.name));
  const theirs = new Map([["@types/node", root]]);
  for (const { workspace } of packed) {
    const { dependencies: needed, optionalDependencies: helpful } = workspace.manifest;
    for (const name of Object.keys({ ...needed, ...helpful })) theirs.set(name, workspace.directory);
  }
  const dependencies: Record<string, string> = {};
  for (const { workspace, tarball } of packed) dependencies[workspace.manifest.name] = `file:${tarball}`;
  for (const [name, path] of installedClosure(theirs, ours)) dependencies[name] = `file:${path}`;
  writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "consumer", private: true, dependencies }));
  const finished = await runNode([npmScript(), "install", ...FLAGS, `--cache=${join(directory, ".cache")}`], {
    directory,
  });
  if (finished.code === 0) linkPeers(root, directory, packed, ours);
  return finished;
};

const FLAGS = [
  "--offline",
  "--install-links",
  "--ignore-scripts",
  "--package-lock=false",
  "--legacy-peer-deps",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

/** Optional peers are whole test runners: a link is enough to show that our side of the contract works. */
const linkPeers = (
  root: string,
  directory: string,
  packed: readonly PackedPackage[],
  ours: ReadonlySet<string>,
): void => {
  const peers = new Set(packed.flatMap(({ workspace }) => Object.keys(workspace.manifest.peerDependencies ?? {})));
  for (const name of peers) {
    if (ours.has(name)) continue;
    const link = join(directory, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link, "junction");
  }
};
