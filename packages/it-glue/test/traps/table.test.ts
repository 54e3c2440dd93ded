import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const packageRoot = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", packageRoot), "utf8");

/** The rows after the mark in the README: number, what the service does, what this package does, and the files with its tests. */
const rows = readme
  .slice(readme.indexOf("<!-- traps -->"))
  .split(/\r?\n/)
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [number = "", trap = "", answer = "", tests = ""] = line.slice(1, -1).split(" | ");
    return {
      number: Number(number),
      trap,
      answer,
      files: [...tests.matchAll(/\]\(([^)]+)\)/g)].map(([, file = ""]) => file),
    };
  });

const fileTexts = new Map(
  readdirSync(new URL("test/", packageRoot), { recursive: true, encoding: "utf8" })
    .map((file) => `test/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => [file, readFileSync(new URL(file, packageRoot), "utf8")] as const),
);

describe("the table of traps in the README", () => {
  it("has each of the 37 traps once, in order, and says what becomes of it", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, index) => index + 1));
    for (const { trap, answer } of rows) expect([trap.trim(), answer.trim()]).not.toContain("");
  });

  it.each(rows)("names tests of trap $number that exist", ({ number, files }) => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect({ file, exists: existsSync(new URL(file, packageRoot)) }).toEqual({ file, exists: true });
      expect({ file, shows: fileTexts.get(file)?.includes(`"${number}: `) }).toEqual({ file, shows: true });
    }
  });

  it("leaves out no numbered test", () => {
    for (const [file, text] of fileTexts)
      for (const [, number] of text.matchAll(/\(\s*"(\d+): /g))
        expect({
          file,
          number,
          isNamed: rows.find((row) => row.number === Number(number))?.files.includes(file),
        }).toEqual({
          file,
          number,
          isNamed: true,
        });
  });
});
