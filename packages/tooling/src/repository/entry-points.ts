import { join } from "node:path";
import type { WorkspacePackage } from "./workspace-package.ts";

/** One importable name of a package and the source file behind it. */
export interface EntryPoint {
  /** What a consumer writes, for example `@msp/workflows/ports`. */
  readonly specifier: string;
  /** Absolute path of the source file. */
  readonly source: string;
}

/** The entry points a package publishes, read from the source condition of its `exports`. */
export const entryPoints = ({ manifest, directory }: WorkspacePackage): readonly EntryPoint[] =>
  Object.entries(manifest.exports ?? {}).flatMap(([key, target]) => {
    const source = typeof target === "string" ? undefined : target["@msp/source"];
    return source === undefined ? [] : [{ specifier: manifest.name + key.slice(1), source: join(directory, source) }];
  });
