import { AnswerMismatch, parseAnswer } from "@msp/adapter-kit";
import { describe, expect, it } from "vitest";

describe("parseAnswer", () => {
  it("gives what the parser makes of the answer", () => {
    expect(parseAnswer({ count: 7 }, (value) => (value as { count: number }).count)).toEqual({ ok: true, value: 7 });
  });

  it.each([
    ["a string", "7"],
    ["null", null],
    ["nothing", undefined],
    ["a list", []],
    ["an object", {}],
  ])("names the path and the kind, never the value, when it received %s", (kind, received) => {
    const parsed = parseAnswer({}, () => {
      throw new AnswerMismatch("items[3].id", "a number", received);
    });
    expect(parsed).toEqual({ ok: false, mismatch: `at items[3].id: expected a number, received ${kind}` });
  });

  it("reads the path out of errors shaped like zod's", () => {
    const issues = [{ path: ["items", 3, "id"], message: "Invalid input" }];
    const parsed = parseAnswer({}, () => {
      throw Object.assign(new Error("[…]"), { issues });
    });
    expect(parsed).toEqual({ ok: false, mismatch: "at items.3.id: Invalid input" });
  });

  it("keeps the words of any other error", () => {
    const parsed = parseAnswer({}, () => {
      throw new TypeError("cannot read that");
    });
    expect(parsed).toEqual({ ok: false, mismatch: "cannot read that" });
  });
});
