import { fileURLToPath } from "node:url";
import ts from "typescript";
import { compilerOptions } from "./compiler-options.ts";

const entry = fileURLToPath(new URL("../../../workflows/src/index.ts", import.meta.url));

/**
 * What an author's compiler reads of `@msp/workflows`: its declarations, by the path of the source each stands for. They are made here, so that the
 * figure does not depend on an older build.
 */
export function workflowsDeclarations(): { readonly [path: string]: string } {
  const options = { ...compilerOptions(), noEmit: false, declaration: true, emitDeclarationOnly: true };
  const declarations: { [path: string]: string } = {};
  ts.createProgram([entry], options).emit(undefined, (_path, text, _mark, _onError, sources) => {
    for (const source of sources ?? []) declarations[source.fileName] = text;
  });
  return declarations;
}
