import { loadSecret, Secret } from "@msp/adapter-kit";
import { AuthenticationError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";

const source = { system: "example", name: "secret key", variable: "EXAMPLE_SECRET" };

describe("loadSecret", () => {
  it("looks into the environment only when the value is needed", () => {
    const environment: Record<string, string> = {};
    const secret = loadSecret({ ...source, environment });
    environment.EXAMPLE_SECRET = "from the environment";
    expect(secret.reveal()).toBe("from the environment");
  });

  it("prefers a value given in code, as text, as a secret or as a function", () => {
    const environment = { EXAMPLE_SECRET: "from the environment" };
    for (const value of ["from code", new Secret(() => "from code"), () => "from code"]) {
      expect(loadSecret({ ...source, environment, value }).reveal()).toBe("from code");
    }
  });

  it("drops the line end that a file or a shell left behind", () => {
    expect(loadSecret({ ...source, environment: { EXAMPLE_SECRET: "abc\r\n" } }).reveal()).toBe("abc");
  });

  it.each([undefined, "", "  \n"])("says which variable to set when the value is %j", (EXAMPLE_SECRET) => {
    const secret = loadSecret({ ...source, environment: { EXAMPLE_SECRET } });
    expect(() => secret.reveal()).toThrow(AuthenticationError);
    expect(() => secret.reveal()).toThrow(
      "example: the secret key is missing. Set the environment variable EXAMPLE_SECRET or pass it in the settings.",
    );
  });

  it.each(["two\nlines", "naïve\u0000", "ключ"])(
    "refuses a value that no header can carry, without quoting it",
    (value) => {
      const secret = loadSecret({ ...source, value });
      expect(() => secret.reveal()).toThrow(/holds a character that cannot be sent/);
      expect(() => secret.reveal()).not.toThrow(new RegExp(value));
    },
  );
});
