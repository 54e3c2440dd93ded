import { describe, expect, it } from "vitest";
import { corePurityProblems } from "../src/conventions/core-purity-problems.ts";
import { inventedPackage } from "./invented-package.ts";

const core = (files: Record<string, string>, dependencies: Record<string, string> = { zod: "4" }) =>
  inventedPackage("workflows", files, { dependencies });

describe("the core", () => {
  it("may depend on zod alone", () => {
    expect(corePurityProblems([core({}, { zod: "4", ky: "1" })])).toEqual([expect.stringContaining("depends on ky")]);
  });

  it("keeps Node's modules out of what authors, adapter writers and printers import, however deep", () => {
    const files = {
      "src/render.ts": 'export { a } from "./render/a.ts";',
      "src/render/a.ts": 'import { b } from "../b.ts"; export const a = b;',
      "src/b.ts": 'import { createHash } from "node:crypto"; export const b = createHash;',
    };
    expect(corePurityProblems([core(files)])).toEqual([expect.stringContaining("src/b.ts: imports node:crypto")]);
  });

  it("lets the runner hash, and do nothing else with Node", () => {
    const files = {
      "src/run.ts": 'export { a } from "./run/a.ts";',
      "src/run/a.ts": 'import "node:crypto"; import "node:fs"; export const a = 1;',
    };
    expect(corePurityProblems([core(files)])).toEqual([expect.stringContaining("src/run/a.ts: imports node:fs")]);
  });
});
