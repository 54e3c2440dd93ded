import { describe, expect, it } from "vitest";
import { valueInWords } from "../../src/text/value-in-words.ts";
import { wordsOfName } from "../../src/text/words-of-name.ts";
import { wrapText, wrapTextAfter } from "../../src/text/wrap-text.ts";

const format = (at: number) => `<${new Date(at).getUTCHours()}h>`;

describe("values in words", () => {
  it.each([
    [
      { requesterHolds: ["primary"], concernedHolds: [], isOnHold: false },
      "requester holds: primary; concerned holds: none; is on hold: no",
    ],
    [
      { mailAt: "2026-11-30T14:12:26.000Z", effectiveAt: "2026-12-18T17:00" },
      "mail at: <14h>; effective at: 2026-12-18 17:00",
    ],
    [
      { devices: [{ name: "LT-014", successor: "Nora Blank" }, { name: "PC-2" }] },
      "devices: (name: LT-014; successor: Nora Blank), (name: PC-2)",
    ],
    [
      { "MSP Workflow": null, count: 3, note: "  two\n lines ", empty: "" },
      "MSP Workflow: nothing; count: 3; note: two lines; empty: (empty)",
    ],
    ["plain", "plain"],
    [true, "yes"],
  ])("%j", (value, words) => {
    expect(valueInWords(value, format)).toBe(words);
  });

  it("names of the code become words, names of people's own stay", () => {
    expect(["openTicket", "isOnHold", "RMM Name", "id"].map(wordsOfName)).toEqual([
      "open ticket",
      "is on hold",
      "RMM Name",
      "id",
    ]);
  });

  it("lines are broken at spaces, and a long word stays whole", () => {
    expect(wrapText("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapText("a\nhttps://example.com/very/long b", 10)).toEqual(["a", "https://example.com/very/long", "b"]);
    expect(wrapTextAfter("=> ", "one two three four five six", 10)).toEqual(["=> one two three four", "   five six"]);
  });
});
