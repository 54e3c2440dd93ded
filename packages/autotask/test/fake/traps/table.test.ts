import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const packageRoot = new URL("../../../", import.meta.url);
const readme = readFileSync(new URL("README.md", packageRoot), "utf8");

/** The rows after the mark in the README: number, trap, the fake, and the two columns of tests. */
const rows = readme
  .slice(readme.indexOf("<!-- traps -->"))
  .split(/\r?\n/)
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [number = "", trap = "", fake = "", ...tests] = line.slice(1, -1).split(" | ");
    const files = tests.map((cell) => [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, file = ""]) => file));
    return { number: Number(number), trap, fake, files };
  });

/** Files whose tests begin with the number of their trap. */
const isNumbered = (file: string): boolean => /traps(\/\w+)?\.test\.ts$/.test(file);

describe("the table of traps in the README", () => {
  test("has each of the 25 traps once, in order, and says what the fake does", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    for (const { trap, fake } of rows) expect([trap.trim(), fake.trim()]).not.toContain("");
  });

  test.each(rows)("names tests of trap $number that exist, for the fake and for the client", ({ number, files }) => {
    expect(files).toHaveLength(2);
    const [ofFake = [], ofClient = []] = files;
    expect([ofFake.length > 0, ofClient.length > 0]).toEqual([true, true]);
    expect(ofFake.every((file) => file.startsWith("test/fake/"))).toBe(true);
    expect(ofClient.some((file) => file.startsWith("test/fake/"))).toBe(false);
    for (const file of [...ofFake, ...ofClient]) {
      const address = new URL(file, packageRoot);
      expect({ file, exists: existsSync(address) }).toEqual({ file, exists: true });
      const text = readFileSync(address, "utf8");
      expect({
        file,
        shows: isNumbered(file) ? text.includes(`("${number}: `) : /\b(it|test)(\.each)?\W/.test(text),
      }).toEqual({
        file,
        shows: true,
      });
    }
  });
});
