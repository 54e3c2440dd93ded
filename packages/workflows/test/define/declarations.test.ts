import { beforeAll, describe, expect, it } from "vitest";
import { type Compilation, compile } from "./compile.ts";

const files = ["types.test-d.ts", "misuse.test-d.ts", "needs.test.ts"] as const;
let compiled: ReadonlyMap<string, Compilation>;

// The compiler itself is the slow part, so all files share one program.
beforeAll(() => {
  compiled = compile(...files);
}, 120_000);

const of = (name: (typeof files)[number]): Compilation => {
  const found = compiled.get(name);
  if (!found) throw new Error(`${name} was not compiled.`);
  return found;
};

describe("what the compiler promises an author", () => {
  it("infers every result exactly", () => {
    expect(of("types.test-d.ts").complaints).toEqual([]);
  });

  it("sees in the types the needs that are collected from the tree", () => {
    expect(of("needs.test.ts").complaints).toEqual([]);
  });

  it("answers every misuse with the words that help", () => {
    const { complaints, expectations } = of("misuse.test-d.ts");
    const unhelpful = expectations.flatMap(({ line, says }) => {
      const texts = complaints.filter((complaint) => complaint.line === line).map(({ text }) => text);
      return texts.some((text) => text.includes(says)) ? [] : [{ line, says, got: texts }];
    });
    expect(unhelpful).toEqual([]);
    expect(expectations.length).toBeGreaterThanOrEqual(100);
  });

  it("complains about nothing else", () => {
    const { complaints, expectations } = of("misuse.test-d.ts");
    const expected = new Set(expectations.map(({ line }) => line));
    expect(complaints.filter(({ line }) => !expected.has(line))).toEqual([]);
  });
});
