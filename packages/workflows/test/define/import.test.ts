import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterEach, describe, expect, it, vi } from "vitest";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Every file the authors' entry point reaches when it runs, and every package it asks for. Types leave nothing behind and are not followed. */
function reachedFrom(entry: string): { files: Set<string>; packages: Set<string> } {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const parsed = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    for (const statement of parsed.statements) {
      const from = asked(statement);
      if (from === undefined) continue;
      const target = resolve(dirname(file), from);
      if (from.startsWith(".") && existsSync(target)) visit(target);
      else packages.add(from);
    }
  };
  visit(resolve(source, entry));
  return { files, packages };
}

function asked(statement: ts.Statement): string | undefined {
  const isImport =
    ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
  const isExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
  if (!isImport && !isExport) return undefined;
  const { moduleSpecifier } = statement as ts.ImportDeclaration | ts.ExportDeclaration;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("importing the authors' entry point", () => {
  const { files, packages } = reachedFrom("index.ts");

  it("loads zod and nothing else: no Node built-ins, so a replaying engine can load definitions too", () => {
    expect([...packages]).toEqual(["zod"]);
  });

  it("loads nothing that runs, plans or prints", () => {
    const folders = new Set([...files].map((file) => relative(source, file).split("/")[0]));
    expect(
      [...folders].filter((folder) => ["run", "plan", "render", "run.ts", "render.ts"].includes(folder ?? "")),
    ).toEqual([]);
  });

  it("starts nothing and reads neither clock nor chance", async () => {
    const forbidden = (name: string) => () => {
      throw new Error(`Importing called ${name}.`);
    };
    for (const name of ["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "fetch"])
      vi.stubGlobal(name, forbidden(name));
    vi.spyOn(Date, "now").mockImplementation(forbidden("Date.now"));
    vi.spyOn(Math, "random").mockImplementation(forbidden("Math.random"));
    vi.resetModules();
    await expect(import("../../src/index.ts")).resolves.toHaveProperty("defineWorkflow");
  });

  it("never looks at the environment", () => {
    expect(
      [...files].filter((file) => /\bprocess\b/.test(readFileSync(file, "utf8").replace(/^\s*(\*|\/\/).*$/gm, ""))),
    ).toEqual([]);
  });
});
