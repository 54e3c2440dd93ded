import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const packageRoot = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", packageRoot), "utf8");

/** The rows after the mark in the README: number, trap, source, what is done about it, and the test that shows it. */
const rows = readme
  .slice(readme.indexOf("<!-- traps -->"))
  .split(/\r?\n/)
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [number = "", trap = "", source = "", here = "", shown = ""] = line.slice(1, -1).split(" | ");
    const [, file = "", title = ""] = /\]\(([^)]+)\): `([^`]+)`/.exec(shown) ?? [];
    return { number: Number(number), trap, source, here, file, title };
  });

/** The titles of a file's tests, as they stand in it. */
const titlesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*(?:it|test)?(?:\.each\([\s\S]*?\))?[(\])]*\(?\s*"((?:[^"\\]|\\.)+)",\s*(?:async )?\(/gm)].map(
    ([, title = ""]) => title,
  );

describe("the table of traps in the README", () => {
  test("numbers each trap once, in order, and says what is known and what is done", () => {
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(new Set(rows.map(({ trap }) => trap)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(36);
    for (const { trap, source, here } of rows) {
      expect([trap.trim(), here.trim()]).not.toContain("");
      for (const word of source.trim().split(", "))
        expect(["documentation", "reported", "unconfirmed"]).toContain(word);
    }
  });

  test.each(rows)("names a test of trap $number that exists: $title", ({ file, title }) => {
    const address = new URL(file, packageRoot);
    expect({ file, exists: file.startsWith("test/") && existsSync(address) }).toEqual({ file, exists: true });
    expect(titlesIn(readFileSync(address, "utf8"))).toContain(title);
  });
});
