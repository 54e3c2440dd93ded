import { describe, expect, it } from "vitest";
import { importProblems } from "../src/conventions/import-problems.ts";
import { inventedPackage } from "./invented-package.ts";

const declared = (...names: string[]) => ({ dependencies: Object.fromEntries(names.map((name) => [name, "1.0.0"])) });

describe("arrows", () => {
  it.each([
    ["an adapter another adapter", "smtp", "@msp/autotask"],
    ["an adapter the runner", "autotask", "@msp/workflows/run"],
    ["the catalog an adapter", "catalog", "@msp/autotask"],
    ["the catalog the runner", "catalog", "@msp/workflows/run"],
    ["the kit the authors' entry", "adapter-kit", "@msp/workflows"],
    ["the kit an adapter", "adapter-kit", "@msp/autotask"],
    ["the core an adapter", "workflows", "@msp/autotask"],
    ["the test kit the catalog", "testing", "@msp/catalog"],
    ["an adapter the test kit, in what it publishes", "autotask", "@msp/testing"],
    ["the calendar the kit", "calendar", "@msp/adapter-kit"],
  ])("refuses %s", (_words, folder, specifier) => {
    const name = specifier.split("/").slice(0, 2).join("/");
    const item = inventedPackage(folder, { "src/a.ts": `import { b } from "${specifier}";` }, declared(name));
    expect(importProblems([item])).toEqual([
      expect.stringContaining(`${folder}/src/a.ts: must not import ${specifier}`),
    ]);
  });

  it.each([
    ["a type", 'import type { B } from "@msp/autotask";'],
    ["a re-export", 'export { b } from "@msp/autotask";'],
    ["a dynamic import", 'const b = await import("@msp/autotask");'],
    ["an import type", 'export type B = import("@msp/autotask").B;'],
    ["a require", 'const b = require("@msp/autotask");'],
    ["a subpath", 'import { fake } from "@msp/autotask/testing";'],
  ])("sees %s", (_words, text) => {
    const item = inventedPackage("catalog", { "src/a.ts": text }, declared("@msp/autotask"));
    expect(importProblems([item])).toHaveLength(1);
  });

  it("lets the cli and the examples join everything", () => {
    const text = 'import "@msp/autotask"; import "@msp/catalog"; import "@msp/workflows/run";';
    const manifest = declared("@msp/autotask", "@msp/catalog", "@msp/workflows");
    const tree = [
      inventedPackage("cli", { "src/a.ts": text }, manifest),
      inventedPackage("examples", { "01-a.ts": text }, manifest),
    ];
    expect(importProblems(tree)).toEqual([]);
  });

  it("lets the tests of an adapter use the contract suites, and nothing it does not declare", () => {
    const files = { "test/a.test.ts": 'import "@msp/testing/contracts"; import "vitest"; import "left-pad";' };
    const item = inventedPackage("autotask", files, { devDependencies: { "@msp/testing": "1.0.0" } });
    expect(importProblems([item])).toEqual([
      "autotask/test/a.test.ts: imports left-pad, which its package.json does not declare",
    ]);
  });

  it("refuses a relative path into another package", () => {
    const item = inventedPackage("catalog", { "src/a.ts": 'import "../../autotask/src/index.ts";' });
    expect(importProblems([item])).toEqual([expect.stringContaining("outside its package")]);
  });

  it("refuses an undeclared dependency and a bare built-in", () => {
    const item = inventedPackage("cli", { "src/a.ts": 'import "zod"; import "fs"; import "node:path";' });
    expect(importProblems([item])).toEqual([
      "cli/src/a.ts: imports zod, which its package.json does not declare",
      "cli/src/a.ts: imports fs; write node:fs",
    ]);
  });

  it("asks for a decision about a new package", () => {
    expect(importProblems([inventedPackage("unheard-of", {})])).toEqual([expect.stringContaining("table of arrows")]);
  });
});
