import { CustomerRecord } from "@msp/workflows";
import fc from "fast-check";
import { expect, it } from "vitest";
import { toCustomerRecord } from "../../src/mapping/to-customer-record.ts";
import { authorityRecord } from "../port/documentation-subject.ts";

const known = new Map([
  ["1", { id: "1", name: "Olivia Reyes", contactId: "30101" }],
  ["2", { id: "2", name: "Nina Dale" }],
]);
const tag = fc.record({
  type: fc.constantFrom("Contacts", "Configurations"),
  values: fc.array(fc.record({ id: fc.constantFrom(1, "2", 3, null), name: fc.string() }), { maxLength: 3 }),
});
const keys = ["primary", "purchasing", "since", "money-limit", "allowed-software", "mail-type", "power-outlets"];
const cells = fc.array(fc.constantFrom("a", "", "ABCDE12345", "f".repeat(64), "<b>x</b>"), { maxLength: 6 });
const lines = fc
  .array(
    cells.map((parts) => parts.join(" | ")),
    { maxLength: 4 },
  )
  .map((rows) => rows.join("<br>"));
const traits = fc.dictionary(
  fc.constantFrom(...keys),
  fc.oneof(tag, lines, fc.jsonValue({ maxDepth: 2 }), fc.constant(null)),
);

it("whatever stands in the fields, a record is well formed and lets nobody decide who is no contact of the customer", () => {
  fc.assert(
    fc.property(traits, (values) => {
      const asset = { companyId: "174", evidence: "page", traits: values, contacts: known };
      const record = CustomerRecord.parse(toCustomerRecord(authorityRecord, asset));
      expect(record).toEqual(toCustomerRecord(authorityRecord, asset));
      for (const { name, holds } of record.holders) {
        expect(["Olivia Reyes", "Nina Dale"]).toContain(name);
        expect(holds.length).toBeGreaterThan(0);
      }
      for (const problem of record.problems) expect(problem).toMatch(/^\S.*\.$/s);
    }),
  );
});
