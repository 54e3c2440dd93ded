// Type-checks one file as an author's compiler does, in a process of its own. Reads { file, options, sources } as JSON from standard input, where
// `sources` stand in for files on disk, and prints how long checking took, without starting, loading and parsing. Plain JavaScript, so that
// nothing but the compiler itself has to start.
import { readFileSync } from "node:fs";
import ts from "typescript";

/** @type {{ file: string, options: ts.CompilerOptions, sources: { [path: string]: string } }} */
const { file, options, sources } = JSON.parse(readFileSync(0, "utf8"));

const disk = ts.createCompilerHost(options);
/** @type {ts.CompilerHost} */
const host = {
  ...disk,
  readFile: (path) => sources[path] ?? disk.readFile(path),
  fileExists: (path) => path in sources || disk.fileExists(path),
  getSourceFile: (path, version) => {
    const text = sources[path] ?? disk.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version, true);
  },
};

const program = ts.createProgram([file], options, host);
const source = program.getSourceFile(file);
if (!source) throw new Error(`${file} is not part of the program.`);
program.getTypeChecker();
const began = performance.now();
const [problem] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
const checkMs = performance.now() - began;
if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
process.stdout.write(JSON.stringify({ checkMs }));
