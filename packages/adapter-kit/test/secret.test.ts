import { inspect } from "node:util";
import { Secret } from "@msp/adapter-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("Secret", () => {
  it("reads its value once, when it is first needed", () => {
    let reads = 0;
    const secret = new Secret(() => {
      reads++;
      return "correct horse";
    });
    expect(reads).toBe(0);
    expect(secret.reveal()).toBe("correct horse");
    expect(secret.reveal()).toBe("correct horse");
    expect(reads).toBe(1);
  });

  it("is printed as [secret] however it is printed, also deep inside other things", () => {
    const secret = new Secret(() => "correct horse");
    secret.reveal();
    const settings = { user: "ann", nested: { secret } };
    for (const text of [`${secret}`, inspect(settings, { depth: 9, showHidden: true }), JSON.stringify(settings)]) {
      expect(text).toContain("[secret]");
      expect(text).not.toContain("correct horse");
    }
  });

  it("takes itself out of any text, also encoded for addresses and forms, escaped for JSON and HTML, and in Base64", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, maxLength: 40, unit: "grapheme-ascii" }),
        fc.string(),
        fc.string(),
        (value, before, after) => {
          fc.pre(!"[secret]".includes(value) && !before.includes(value) && !after.includes(value));
          const secret = new Secret(() => value);
          secret.reveal();
          const spellings = [
            value,
            encodeURIComponent(value),
            JSON.stringify({ value }),
            new URLSearchParams({ value }).toString(),
            value
              .replaceAll("&", "&amp;")
              .replaceAll("<", "&lt;")
              .replaceAll('"', "&quot;")
              .replaceAll("'", "&#39;")
              .replaceAll(">", "&gt;"),
            Buffer.from(value).toString("base64"),
            Buffer.from(value).toString("base64url"),
          ];
          for (const spelling of spellings) {
            expect(secret.conceal(`${before}${spelling}${after}`)).toContain("[secret]");
            expect(secret.conceal(spelling)).not.toContain(value);
          }
        },
      ),
    );
  });

  it("tells two secrets apart without showing them", () => {
    const [one, other] = [new Secret(() => "correct horse"), new Secret(() => "battery staple")];
    expect(one.fingerprint()).toBe(new Secret(() => "correct horse").fingerprint());
    expect(one.fingerprint()).not.toBe(other.fingerprint());
    expect(one.fingerprint()).not.toContain("horse");
  });
});
