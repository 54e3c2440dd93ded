import { describe, expect, it } from "vitest";
import { answerFields, exampleOfAnswer } from "../../src/people/answer-fields.ts";
import { readAnswer } from "../../src/people/read-answer.ts";

const schema = {
  type: "object",
  properties: {
    name: { type: "string", description: "Full name" },
    urgency: { type: "string", enum: ["immediate", "scheduled"] },
    sent: { type: "boolean", const: true },
    size: { type: "number" },
    roles: { type: "array", items: { type: "string", enum: ["primary", "security"] } },
    names: { type: "array", items: { type: "string" } },
    devices: {
      type: "array",
      items: { type: "object", properties: { name: { type: "string" }, kept: { type: "boolean" } } },
    },
    only: { const: "this" },
    anything: {},
  },
  required: ["name", "urgency", "sent", "size", "roles", "names", "devices"],
};
const fields = answerFields(schema) ?? [];
const read = (name: string, typed: string) => {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no field "${name}".`);
  return readAnswer(field, typed);
};

describe("an answer, part by part", () => {
  it("is asked for as its schema says", () => {
    expect(fields.map(({ name, kind, choices, isRequired }) => [name, kind, choices, isRequired])).toEqual([
      ["name", "text", undefined, true],
      ["urgency", "text", ["immediate", "scheduled"], true],
      ["sent", "yes or no", undefined, true],
      ["size", "number", undefined, true],
      ["roles", "list", ["primary", "security"], true],
      ["names", "list", undefined, true],
      ["devices", "data", undefined, true],
      ["only", "text", ["this"], false],
      ["anything", "data", undefined, false],
    ]);
    expect(fields[0]?.about).toBe("Full name");
    expect(fields[6]?.example).toBe('[{ "name": "…", "kept": true | false }, …]');
    expect(answerFields("anything")).toBeUndefined();
  });

  it("looks as it has to: what can only be said in one way is shown so", () => {
    const properties = {
      isBlocked: { type: "boolean", const: true },
      isWiped: { type: "boolean" },
      kind: { const: "tower" },
    };
    expect(exampleOfAnswer({ type: "object", properties })).toBe(
      '{ "isBlocked": true, "isWiped": true | false, "kind": "tower" }',
    );
  });

  it.each([
    ["name", " Sam Porter ", { value: "Sam Porter" }],
    ["name", "", { problem: "This is needed." }],
    ["urgency", "2", { value: "scheduled" }],
    ["urgency", "Immediate", { value: "immediate" }],
    ["urgency", "3", { problem: "Choose one of: immediate, scheduled." }],
    ["sent", "Y", { value: true }],
    ["sent", "no", { value: false }],
    ["sent", "maybe", { problem: "Say yes or no." }],
    ["size", "18,5", { value: 18.5 }],
    ["size", "large", { problem: "Give a number." }],
    ["roles", "1, security", { value: ["primary", "security"] }],
    ["roles", "1, nobody", { problem: "Choose one of: primary, security." }],
    ["roles", "", { value: [] }],
    ["names", "Ann Lee, Bo", { value: ["Ann Lee", "Bo"] }],
    ["devices", '[{"name":"PC-2"}]', { value: [{ name: "PC-2" }] }],
    ["devices", "PC-2", { problem: "This is not JSON." }],
    ["only", "", { value: undefined }],
  ])("%s: %j", (name, typed, expected) => {
    expect(read(name, typed)).toEqual(expected);
  });
});
