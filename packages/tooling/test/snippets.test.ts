import { describe, expect, it } from "vitest";
import { rootDirectory } from "../src/repository/root-directory.ts";
import { borrowedNames } from "../src/snippets/borrowed-names.ts";
import { checkSnippets } from "../src/snippets/check-snippets.ts";
import { exampleBlocks } from "../src/snippets/example-blocks.ts";
import { fencedBlocks } from "../src/snippets/fenced-blocks.ts";

describe("TypeScript in prose", () => {
  it("is what is fenced as ts or typescript, with the line it starts on", () => {
    const page = ["# Title", "```ts", "const a = 1;", "```", "```sh", "npm start", "```", "~~~typescript", "a;", "~~~"];
    expect(fencedBlocks(page.join("\n"))).toEqual([
      { line: 3, code: "const a = 1;", continued: false },
      { line: 9, code: "a;", continued: false },
    ]);
  });

  it("may go on where the block before it stopped", () => {
    const [block] = fencedBlocks("```ts continued\na;\n```");
    expect(block?.continued).toBe(true);
  });

  it("keeps a fence that contains a shorter one whole", () => {
    expect(fencedBlocks("````md\n```ts\nconst broken = ;\n```\n````")).toEqual([]);
  });

  it("is read from @example blocks, and only from them, at its true line", () => {
    const source = [
      "const before = 1;",
      "/**",
      " * Adds. Not an example: ```ts",
      " *",
      " * @example",
      " * ```ts",
      " * add(1, 2);",
      " *   // indented",
      " * ```",
      " */",
      "export const add = 1;",
    ];
    expect(exampleBlocks(source.join("\n"))).toEqual([
      { line: 7, code: "add(1, 2);\n  // indented", continued: false },
    ]);
  });
});

describe("names an example may leave unimported", () => {
  it("are those it mentions without declaring or importing them", () => {
    const code = 'import { a } from "x"; const b = a.member; const c = ({ d }: D) => ({ key: d, e }); c(f);';
    expect([...borrowedNames(code)].sort()).toEqual(["D", "e", "f"]);
  });
});

describe("checking snippets", () => {
  const snippet = (code: string) => ({ file: "README.md", line: 10, code });

  it("says file and line of a mistake, and lets correct code and top-level await pass", { timeout: 60_000 }, () => {
    const problems = checkSnippets(rootDirectory, [
      snippet('const right: string = await Promise.resolve("yes");'),
      snippet("const first = 1;\nconst wrong: string = first;"),
      snippet('import { nothing } from "@msp/does-not-exist";'),
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^README\.md:11 Type 'number' is not assignable/),
      expect.stringMatching(/^README\.md:10 Cannot find module/),
    ]);
  });
});
