import { describe, expect, test } from "vitest";
import { escapeJson } from "../../../src/testing/index.ts";

describe("how the service writes JSON", () => {
  test.each([
    ["plain text / slash", '"plain text / slash"'],
    ["& < > ' \" + `", String.raw`"\u0026 \u003C \u003E \u0027 \u0022 \u002B \u0060"`],
    ["back\\slash \\u00e9", String.raw`"back\\slash \\u00e9"`],
    ["\b\t\n\f\r", String.raw`"\b\t\n\f\r"`],
    ["\u0000\u001f\u007f", String.raw`"\u0000\u001F\u007F"`],
    ["é ß € 漢 😀", String.raw`"\u00E9 \u00DF \u20AC \u6F22 \uD83D\uDE00"`],
    ["half a pair \ud83d and \ude00", String.raw`"half a pair \uFFFD and \uFFFD"`],
    [
      { "ü'": [1, true, null, { b: undefined, c: "\u2028" }] },
      String.raw`{"\u00FC\u0027":[1,true,null,{"b":null,"c":"\u2028"}]}`,
    ],
  ])("%j", (value, written) => {
    expect(escapeJson(value)).toBe(written);
  });
});
