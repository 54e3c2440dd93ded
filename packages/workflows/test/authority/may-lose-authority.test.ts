import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuthorityHolder, mayLoseAuthority } from "../../src/index.ts";
import { contactIds, now, onFile, record } from "./any-record.ts";

const dana: AuthorityHolder = { contactId: "101", name: "Dana Cole", holds: ["primary", "security"] };
const sam: AuthorityHolder = { contactId: "103", name: "Sam Ortiz", holds: ["purchasing"] };
const asked = (holders: readonly AuthorityHolder[], person: Parameters<typeof mayLoseAuthority>[0]["person"]) =>
  mayLoseAuthority({
    companyId: "100",
    onFile: {
      outcome: "found",
      record: {
        companyId: "100",
        evidence: "page",
        holders: [...holders],
        allowedSoftware: [],
        outlets: [],
        problems: [],
      },
    },
    person,
    now,
  });

describe("a customer is never left without a primary", () => {
  it("somebody who holds nothing may go; whether there is a primary is told", () => {
    expect(asked([dana], { contactId: "103" })).toEqual({ outcome: "holds none", hasPrimary: true });
    expect(asked([sam], { contactId: "101" })).toEqual({ outcome: "holds none", hasPrimary: false });
  });

  it("the only primary needs a successor first", () => {
    expect(asked([dana, sam], { contactId: "101" })).toEqual({
      outcome: "successor first",
      holds: ["primary", "security"],
    });
  });

  it("with another primary the rest is told that nobody else holds", () => {
    const other: AuthorityHolder = { contactId: "105", name: "Kim Reed", holds: ["primary"] };
    expect(asked([dana, other], { contactId: "101" })).toEqual({
      outcome: "may lose it",
      holds: ["primary", "security"],
      leavesOpen: ["security"],
    });
  });

  it.each([
    ["is linked to no contact", { name: "Kim Reed", holds: ["primary"] }],
    ["begins later", { contactId: "105", name: "Kim Reed", holds: ["primary"], since: "2027-01-01" }],
    [
      "is the same person by address",
      { contactId: "106", name: "D. Cole", email: "dana@example.com", holds: ["primary"] },
    ],
  ] as const)("another primary that %s does not count", (_, other) => {
    const holders = [
      { ...dana, email: "dana@example.com" },
      { ...other, holds: [...other.holds] },
    ];
    expect(asked(holders, { contactId: "101", email: "dana@example.com" }).outcome).toBe("successor first");
    // The address on file tells as much as one that is asked about.
    expect(asked(holders, { contactId: "101" }).outcome).toBe("successor first");
  });

  it("a name that may be the person is a person's question", () => {
    const answer = asked([dana, { name: " lee  MARSH", holds: ["technical"] }], {
      contactId: "102",
      name: "Lee Marsh",
    });
    expect(answer).toMatchObject({ outcome: "ask a person" });
  });

  it("whatever the record: whoever may go leaves a primary behind, and what is unknown is asked", () => {
    fc.assert(
      fc.property(onFile, contactIds, (file, contactId) => {
        const answer = mayLoseAuthority({ companyId: "100", onFile: file, person: { contactId }, now });
        if (file.outcome !== "found") expect(answer.outcome).toBe("ask a person");
        if (answer.outcome !== "may lose it" || file.outcome !== "found") return;
        const others = file.record.holders.filter((one) => one.contactId !== undefined && one.contactId !== contactId);
        expect(others.some(({ holds }) => holds.includes("primary"))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("whatever the record: one after the other, the last primary never goes", () => {
    fc.assert(
      fc.property(record, fc.array(contactIds), (before, order) => {
        let { holders } = before;
        const hadPrimary = holders.some(({ contactId, holds }) => contactId !== undefined && holds.includes("primary"));
        for (const contactId of order) {
          const file = { outcome: "found" as const, record: { ...before, companyId: "100", problems: [], holders } };
          const answer = mayLoseAuthority({ companyId: "100", onFile: file, person: { contactId }, now });
          if (answer.outcome === "may lose it") holders = holders.filter((one) => one.contactId !== contactId);
        }
        const hasPrimary = holders.some(({ contactId, holds }) => contactId !== undefined && holds.includes("primary"));
        expect(hasPrimary).toBe(hadPrimary);
      }),
      { numRuns: 1000 },
    );
  });
});
