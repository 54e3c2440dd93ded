import { DefinitionError } from "@msp/workflows";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillText } from "../../src/texts/fill-text.ts";
import { textWith } from "../../src/texts/text-with.ts";

describe("fillText", () => {
  it("fills in every name, as often as it stands there", () => {
    expect(fillText("{leaver} leaves. Bye, {leaver}!", { leaver: "Lee" })).toBe("Lee leaves. Bye, Lee!");
  });

  it("writes one full stop where the value ends in one, too", () => {
    expect(fillText("Cause: {cause}. {seen}", { cause: "It hung. ", seen: "It is up." })).toBe(
      "Cause: It hung. It is up.",
    );
  });

  it("never reads what it fills in as a name of its own", () => {
    expect(fillText("{one}", { one: "{two}", two: "no" })).toBe("{two}");
  });

  it("names what is missing and what is known", () => {
    expect(() => fillText("{leaver} {boss}", { leaver: "Lee", unknown: undefined })).toThrow(DefinitionError);
    expect(() => fillText("{leaver} {boss}", { leaver: "Lee" })).toThrow(/\{boss\}.*Known: leaver/);
  });

  it("leaves a text without names as it is, whatever signs it holds", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\{\w+\}/.test(text)),
        (text) => fillText(text, {}) === text,
      ),
    );
  });
});

describe("textWith", () => {
  it("takes texts with the names it knows", () => {
    expect(textWith("leaver").safeParse("Remove {leaver}").success).toBe(true);
    expect(textWith().safeParse("Removed").success).toBe(true);
  });

  it("refuses a misspelt name when the tenant is read, not when the text is needed", () => {
    const refused = textWith("leaver", "contact").safeParse("Remove {leavr}");
    expect(refused.error?.issues[0]?.message).toBe("only {leaver}, {contact} can be filled in here");
    expect(textWith().safeParse("Remove {leaver}").error?.issues[0]?.message).toContain("only plain words");
  });
});
