import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../src/text/json-fault.ts";
import { parseJson } from "../../src/text/parse-json.ts";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("where a text stops being JSON", () => {
  it("is found exactly where JSON.parse fails, for every text", () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom("", ",", ":", '"', "}", "]", "{", "x", "0", " ", "\\", "\n"),
      )
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + (at % 2));
      });
    fc.assert(
      fc.property(damaged, (text) => (jsonFault(text) === undefined) === isJson(text)),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n}', 3, 1, 'a name in double quotes (no comma before "}")'],
    ['{"a" 1}', 1, 6, 'a ":"'],
    ['{"a": 1 "b": 2}', 1, 9, '"," or "}"'],
    ["[1, 2", 1, 6, "too early"],
    ["[1, 2}", 1, 6, '"," or "]"'],
    ["{} {}", 1, 4, "the end"],
    ["{'a': 1}", 1, 2, 'a name in double quotes or "}"'],
    ["[,]", 1, 2, 'a value or "]"'],
    ['{"a": }', 1, 7, "a value"],
  ])("%s", (text, line, column, problem) => {
    expect(jsonFault(text)).toEqual({ line, column, problem: expect.stringContaining(problem) });
  });

  it("never repeats the text, and a mark some editors put before it is no fault", () => {
    expect(() => parseJson('{ "secret": hush-hush }', "The file")).toThrow(
      /^The file is not JSON\. Line 1, column 13: a value was expected\.$/,
    );
    expect(parseJson('\uFEFF{"a":1}', "The file")).toEqual({ a: 1 });
  });
});
