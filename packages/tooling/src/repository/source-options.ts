import { join } from "node:path";
import ts from "typescript";

/** Compiler options of the repository: those of tsconfig.base.json. */
export const sourceOptions = (root: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options;
};
