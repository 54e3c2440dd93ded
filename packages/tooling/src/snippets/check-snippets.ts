import { join } from "node:path";
import ts from "typescript";
import { entryPoints } from "../repository/entry-points.ts";
import { publicNames } from "../repository/public-names.ts";
import { sourceOptions } from "../repository/source-options.ts";
import { publicPackages } from "../repository/workspace-packages.ts";
import { borrowedNames } from "./borrowed-names.ts";
import type { Snippet } from "./snippet.ts";

/** Compiles snippets against the sources and returns what is wrong, one line each, with the place a reader can open. */
export const checkSnippets = (root: string, snippets: readonly Snippet[]): readonly string[] => {
  const options = sourceOptions(root);
  const names = namesByPackage(root, options);
  // The files exist only in memory; their place decides where imports are looked up: where a reader's code would be.
  const files = new Map(
    snippets.map((snippet, index) => [
      slashed(join(root, "examples", `snippet-${index}.ts`)),
      { snippet, text: `${prelude(snippet, names)}${snippet.code}\nexport {};\n` },
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(slashed(path)) || fileExists(path);
  host.readFile = (path) => files.get(slashed(path))?.text ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const made = files.get(slashed(path));
    return made === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, made.text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([path, { snippet }]) => {
    const file = program.getSourceFile(path);
    if (file === undefined) return [];
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => {
      // The prelude is one line without a break, so lines need no correction.
      const { line } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      return `${snippet.file}:${snippet.line + line} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n  ")}`;
    });
  });
};

/** For an `@example`, imports the names of its own package that it uses, as its reader can be expected to. */
const prelude = ({ packageFolder, code }: Snippet, names: PackageNames): string => {
  const known = packageFolder === undefined ? undefined : names.get(packageFolder);
  if (known === undefined) return "";
  return [...borrowedNames(code)]
    .map((name) => {
      const found = known.get(name);
      return found === undefined
        ? ""
        : `import ${found.kind === "type" ? "type " : ""}{ ${name} } from "${found.from}"; `;
    })
    .join("");
};

type PackageNames = ReadonlyMap<string, ReadonlyMap<string, { kind: "value" | "type"; from: string }>>;

const namesByPackage = (root: string, options: ts.CompilerOptions): PackageNames => {
  const packages = publicPackages(root);
  const program = ts.createProgram(
    packages.flatMap((workspace) => entryPoints(workspace).map(({ source }) => source)),
    options,
  );
  return new Map(
    packages.map((workspace) => [
      workspace.folder,
      new Map(
        entryPoints(workspace).flatMap(({ specifier, source }) =>
          [...publicNames(program, source)].map(([name, kind]) => [name, { kind, from: specifier }] as const),
        ),
      ),
    ]),
  );
};

const slashed = (path: string): string => path.replaceAll("\\", "/");
