import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkspacePackage } from "../repository/workspace-package.ts";

/** The files a consumer is made of, by what they prove; paths are relative to the consumer. */
export interface ConsumerFiles {
  readonly usedFromModule: string;
  readonly usedFromCommonJs: string;
  readonly typed: readonly string[];
}

/**
 * Writes programs that import and require every entry point and run each package's `pack-smoke.mjs` against both.
 * A smoke file exports one function that receives `load(specifier)` and calls something real: linters of packages never
 * execute code, so only this notices a package whose parts do not work together.
 */
export const writeConsumer = (
  directory: string,
  packages: readonly WorkspacePackage[],
  specifiers: readonly string[],
): ConsumerFiles => {
  const smoke = packages.filter((workspace) => existsSync(join(workspace.directory, "pack-smoke.mjs")));
  mkdirSync(join(directory, "smoke"), { recursive: true });
  for (const { folder, directory: from } of smoke)
    copyFileSync(join(from, "pack-smoke.mjs"), join(directory, "smoke", `${folder}.mjs`));
  const write = (name: string, text: string): string => {
    writeFileSync(join(directory, name), text);
    return name;
  };
  const use = `
const specifiers = ${JSON.stringify(specifiers)};
const smoke = ${JSON.stringify(smoke.map(({ folder }) => folder))};
const main = async () => {
  for (const specifier of specifiers)
    if (Object.keys(await load(specifier)).length === 0) throw new Error(specifier + " exports nothing");
  for (const folder of smoke) await (await import("./smoke/" + folder + ".mjs")).default(load);
};
main().catch((error) => { console.error(error); process.exitCode = 1; });
`;
  const types = `${specifiers.map((name, index) => `import * as entry${index} from "${name}";`).join("\n")}
export const all: readonly object[] = [${specifiers.map((_, index) => `entry${index}`).join(", ")}];
`;
  return {
    usedFromModule: write("use.mjs", `const load = (specifier) => import(specifier);${use}`),
    usedFromCommonJs: write("use.cjs", `const load = async (specifier) => require(specifier);${use}`),
    typed: ["types.mts", "types.cts", "types.ts"].map((name) => write(name, types)),
  };
};
