import { expect, it } from "vitest";
import { assetText } from "../../src/mapping/asset-text.ts";

const field = (key: string, kind: string) => ({ key, name: key.toUpperCase(), kind, tagType: undefined });

it("an asset says its fields in their order, and no password, file or field nobody knows", () => {
  const traits = {
    gone: "not a field any more",
    code: "invented-door-code",
    plan: [{ name: "plan.pdf", url: "https://files.example.com/plan.pdf" }],
    rings: true,
    floors: 2,
    people: {
      type: "Contacts",
      values: [
        { id: 1, name: "Olivia Reyes" },
        { id: 2, name: "Sam Porter" },
      ],
    },
    words: "<p>Ring <b>twice</b>.</p>",
    empty: null,
  };
  const fields = [
    field("words", "Textbox"),
    field("code", "Password"),
    field("plan", "Upload"),
    field("rings", "Checkbox"),
    field("floors", "Number"),
    field("people", "Tag"),
    field("empty", "Text"),
    field("heading", "Header"),
  ];
  expect(assetText(traits, fields)).toBe("WORDS: Ring twice.\nRINGS: yes\nFLOORS: 2\nPEOPLE: Olivia Reyes, Sam Porter");
});
