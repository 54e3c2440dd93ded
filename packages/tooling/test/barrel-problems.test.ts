import { describe, expect, it } from "vitest";
import { barrelProblems } from "../src/conventions/barrel-problems.ts";
import { inventedPackage } from "./invented-package.ts";

const exports = { "./ports": { "@msp/source": "./src/ports.ts" } };

describe("imports inside a package", () => {
  it("name the file that holds the name", () => {
    const files = { "src/a.ts": 'import { b } from "./b.ts";', "src/b.ts": "" };
    expect(barrelProblems([inventedPackage("workflows", files, { exports })])).toEqual([]);
  });

  it("never name an index or an entry point", () => {
    const files = {
      "src/run/a.ts": 'import "../index.ts"; import { type B } from "../ports.ts"; import "./deep/index.ts";',
    };
    expect(barrelProblems([inventedPackage("workflows", files, { exports })])).toEqual([
      expect.stringContaining("imports src/index.ts"),
      expect.stringContaining("imports src/ports.ts"),
      expect.stringContaining("imports src/run/deep/index.ts"),
    ]);
  });
});
