import { describe, expect, it } from "vitest";
import { isLeaver } from "../../src/contacts/is-leaver.ts";
import { namesSamePerson } from "../../src/contacts/names-same-person.ts";

const contact = { id: "102", name: "Lee Marsh", email: "Lee.Marsh@acme-dental.example.com" };

describe("whether a contact is the leaver", () => {
  it.each([
    ["the same contact", { contactId: "102", name: "L. Marsh" }, true],
    [
      "another record of the same address",
      { contactId: "7", name: "Lee", email: " lee.marsh@acme-dental.example.com" },
      true,
    ],
    ["another contact of the same name", { contactId: "106", name: "Lee Marsh" }, false],
    ["the same name where nothing else is known", { name: "lee marsh " }, true],
    ["the same name at another address", { name: "Lee Marsh", email: "lee@marsh.example.com" }, false],
  ])("%s", (_, leaver, expected) => {
    expect(isLeaver(contact, leaver)).toBe(expected);
  });

  it("never finds two people without an address to be one", () => {
    expect(isLeaver({ id: "1", name: "A", email: undefined }, { name: "B" })).toBe(false);
  });
});

describe("whether typed words name the leaver", () => {
  const leaver = { name: "Lee Marsh", email: "lee.marsh@acme-dental.example.com" };

  it.each([
    ["the address in capitals", { name: "Leigh", email: "LEE.MARSH@acme-dental.example.com" }, true],
    ["another address under the same name", { name: "Lee Marsh", email: "lee@marsh.example.com" }, false],
    ["the name with other spaces, no address", { name: " lee   marsh" }, true],
    ["a similar name", { name: "Lee Marshall" }, false],
  ])("%s", (_, typed, expected) => {
    expect(namesSamePerson(typed, leaver)).toBe(expected);
  });
});
