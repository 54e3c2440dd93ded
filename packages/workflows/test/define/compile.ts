import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One thing the compiler says, and the line it says it about (the first is 1). */
export interface Complaint {
  readonly line: number;
  readonly text: string;
}

/** A mistake the file makes on purpose, and words that the compiler's answer must hold. */
export interface Expectation {
  readonly line: number;
  readonly says: string;
}

/** What the compiler says about one file, and what the file says it should say. */
export interface Compilation {
  readonly complaints: readonly Complaint[];
  readonly expectations: readonly Expectation[];
}

const mark = /^\s*\/\/ @ts-expect-error says: (.*)$/;

/**
 * Compiles files next to this one with the package's own settings. Lines `// @ts-expect-error says: …` are blanked out first: they would only prove
 * that the next line fails, never why.
 */
export function compile(...names: readonly string[]): ReadonlyMap<string, Compilation> {
  const project = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
  const files = names.map((name) => fileURLToPath(new URL(name, import.meta.url)));
  const { config } = ts.readConfigFile(project, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, fileURLToPath(new URL("../..", import.meta.url)));
  const host = ts.createCompilerHost(options);
  const read = host.readFile;
  const expected = new Map<string, Expectation[]>(files.map((file) => [file, []]));
  host.readFile = (file) => {
    const text = read(file);
    const expectations = expected.get(file);
    return text === undefined || !expectations ? text : withoutMarks(text, expectations);
  };
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
  };
  const program = ts.createProgram(files, options, host);
  return new Map(
    files.map((file, index) => [
      names[index] ?? file,
      { complaints: complaintsAbout(program, file), expectations: expected.get(file) ?? [] },
    ]),
  );
}

function withoutMarks(text: string, expectations: Expectation[]): string {
  const lines = text.split("\n").map((line, index) => {
    const says = mark.exec(line)?.[1];
    if (says === undefined) return line;
    // The next line has the index plus two, counted from 1.
    expectations.push({ line: index + 2, says });
    return "";
  });
  return lines.join("\n");
}

function complaintsAbout(program: ts.Program, file: string): readonly Complaint[] {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not part of the program.`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((one) => ({
    line: source.getLineAndCharacterOfPosition(one.start ?? 0).line + 1,
    text: ts.flattenDiagnosticMessageText(one.messageText, "\n"),
  }));
}
