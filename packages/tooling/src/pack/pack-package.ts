import { npmScript } from "../process/npm-script.ts";
import { runNode } from "../process/run-node.ts";
import type { WorkspacePackage } from "../repository/workspace-package.ts";

/** A package as it would be uploaded: the tarball's file name and the paths inside it. */
export interface PackedPackage {
  readonly workspace: WorkspacePackage;
  readonly tarball: string;
  readonly files: readonly string[];
}

/**
 * Packs one package into a directory.
 * @throws with npm's own words when packing fails.
 */
export const packPackage = async (workspace: WorkspacePackage, destination: string): Promise<PackedPackage> => {
  const { code, output } = await runNode(
    [npmScript(), "pack", "--json", "--ignore-scripts", "--loglevel=silent", "--pack-destination", destination],
    { directory: workspace.directory },
  );
  if (code !== 0) throw new Error(`npm pack failed in ${workspace.folder}: ${output}`);
  const [packed] = JSON.parse(output.slice(output.search(/^\[/m)));
  return {
    workspace,
    // npm reports scoped names with a slash in some versions and a dash in others; the file has the dash.
    tarball: packed.filename.replace("@", "").replace("/", "-"),
    files: packed.files.map((file: { path: string }) => file.path),
  };
};
