import fc from "fast-check";
import { expect, it } from "vitest";
import { readRightsCheck } from "../../src/software/read-rights-check.ts";

it.each([
  ["no lee is NOT a member of admin", "gone"],
  ["yes lee is a member of admin", "still there"],
  ["no lee is NOT a member of admin\r\nyes lee is a member of admin", "still there"],
  ["yes dana is a member of admin", "unknown"],
  ["no dana is NOT a member of admin", "unknown"],
  ["no lee is NOT a member of wheel", "unknown"],
  ["yes lee is NOT a member of admin", "unknown"],
  ["dseditgroup: command not found", "unknown"],
  ["", "unknown"],
])("%j says that the rights are %s", (output, rights) => {
  expect(readRightsCheck(output, "lee")).toBe(rights);
});

it("never says gone without a word for this very account", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ maxLength: 12 }), (output, account) => {
      expect(readRightsCheck(output, account)).toBe("unknown");
    }),
  );
});
