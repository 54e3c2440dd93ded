import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const base = fileURLToPath(new URL("../../../../tsconfig.base.json", import.meta.url));

/** The settings this repository type-checks with. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(base, ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, dirname(base)).options;
}
