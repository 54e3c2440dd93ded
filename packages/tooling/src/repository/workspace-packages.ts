import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readWorkspacePackage, type WorkspacePackage } from "./workspace-package.ts";

/** Every package under `packages/`, private ones included, by folder name. */
export const workspacePackages = (root: string): readonly WorkspacePackage[] =>
  readdirSync(join(root, "packages"))
    .sort()
    .map((folder) => readWorkspacePackage(join(root, "packages"), folder))
    .filter((found) => found !== undefined);

/** The packages that are published. */
export const publicPackages = (root: string): readonly WorkspacePackage[] =>
  workspacePackages(root).filter(({ manifest }) => manifest.private !== true);
