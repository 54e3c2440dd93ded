import { inspect } from "node:util";
import { Secret, SecretRef, secretField } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { secretFields } from "../../src/domain/secret-field.ts";

const words = "correct horse battery staple";
const secret = new Secret(words);

describe("Secret", () => {
  it("gives its value to whoever asks for it by name", () => {
    expect(secret.reveal()).toBe(words);
  });

  it.each<[string, () => string]>([
    ["String()", () => String(secret)],
    ["a template literal", () => `${secret}`],
    ["a list joined to text", () => ["the password is", secret].join(" ")],
    ["JSON", () => JSON.stringify({ password: secret })],
    ["inspect", () => inspect(secret)],
    ["inspect, with everything shown", () => inspect({ deep: [{ secret }] }, { depth: 9, showHidden: true })],
    ["inspect of its prototype chain", () => inspect(Object.getPrototypeOf(secret), { showHidden: true })],
    ["an error message", () => new Error(`wrong: ${secret}`).message],
    ["its own keys", () => JSON.stringify([Object.keys(secret), Object.getOwnPropertyNames(secret), { ...secret }])],
    ["a copy by JSON", () => JSON.stringify(JSON.parse(JSON.stringify({ secret })))],
  ])("does not show its value in %s", (_, print) => {
    expect(print()).not.toContain(words);
    expect(print()).not.toContain("horse");
  });

  it("says that it is a secret", () => {
    expect([String(secret), JSON.stringify(secret), inspect(secret)]).toEqual(["[secret]", '"[secret]"', "[secret]"]);
  });

  it("cannot be cloned into something that shows it", () => {
    expect(JSON.stringify(structuredClone(secret))).not.toContain(words);
  });
});

describe("SecretRef", () => {
  it("is a name and nothing else", () => {
    expect(SecretRef.parse({ secretRef: "vault/acme" })).toEqual({ secretRef: "vault/acme" });
    expect(SecretRef.safeParse({ secretRef: "" }).success).toBe(false);
    expect(SecretRef.safeParse({ secretRef: "vault/acme", value: words }).success).toBe(false);
  });
});

describe("secretField", () => {
  it("marks the schema it is given, and gives the same one back", () => {
    const schema = z.string().optional();
    expect(secretField(schema)).toBe(schema);
    expect(secretFields.has(schema)).toBe(true);
  });

  it("marks that schema alone: a later wrapper is not marked, which is why it must come last", () => {
    const schema = secretField(z.string());
    expect(secretFields.has(schema.optional())).toBe(false);
    expect(secretFields.has(z.string())).toBe(false);
  });
});
