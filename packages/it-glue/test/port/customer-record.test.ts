import type { CustomerRecordType } from "@msp/it-glue";
import { acmeIds } from "@msp/it-glue/testing";
import { recordingCall } from "@msp/testing/contracts";
import { CustomerRecord } from "@msp/workflows";
import type { Json } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { authorityRecord, connectDocumentation, type DocumentationOptions } from "./documentation-subject.ts";

const { organizations, contacts, flexibleAssets } = acmeIds;
const query = { organizationId: organizations.acmeDental, companyId: "174" };

async function read(traits: { readonly [key: string]: Json } = {}, more: DocumentationOptions = {}) {
  const connected = connectDocumentation(more);
  const { adapter, fake } = connected;
  const before = fake.state.get("flexible_assets", flexibleAssets.acmeAuthority)?.traits as object;
  fake.state.change("flexible_assets", flexibleAssets.acmeAuthority, { traits: { ...before, ...traits } });
  return { ...connected, answer: await adapter.on(recordingCall()).customerRecord(query) };
}

async function recordOf(traits: { readonly [key: string]: Json }) {
  const { answer } = await read(traits);
  if (answer.outcome !== "found") throw new Error(`The record is ${answer.outcome}.`);
  return answer.record;
}

describe("what is on file about a customer", () => {
  it("is read field by field as the settings say", async () => {
    expect(CustomerRecord.parse(await recordOf({}))).toEqual({
      companyId: "174",
      evidence: `IT Glue, flexible asset ${flexibleAssets.acmeAuthority}`,
      holders: [
        {
          contactId: "30101",
          name: "Olivia Reyes",
          email: "olivia.reyes@example.com",
          phone: "5550110",
          holds: ["primary", "purchasing"],
          moneyLimit: { amount: 500, currency: "USD" },
          since: "2025-06-02",
        },
      ],
      allowedSoftware: [{ name: "Acrobat Reader", publisher: "Adobe Inc." }, { name: "Zoom Workplace" }],
      mailType: "Microsoft 365",
      outlets: [
        {
          deviceId: "d1000000-0000-4000-8000-000000000101",
          deviceName: "ACME-WS-01",
          outletId: "acme-front-desk/0",
          outletName: "Front desk PC",
          evidence: `IT Glue, flexible asset ${flexibleAssets.acmeAuthority}`,
        },
      ],
      problems: [],
    });
  });

  it.each([
    ["a limit in words", { "money-limit": "about 500" }, 'The limit under "money-limit" reads "about 500"'],
    ["a limit below nothing", { "money-limit": -5 }, 'reads "-5", which is no amount'],
    ["a limit with a separator", { "money-limit": "1,000" }, 'reads "1,000", which is no amount'],
    ["a date in words", { since: "last spring" }, 'The date under "since" reads "last spring"'],
    ["a person of another customer", { primary: [contacts.lawyer] }, "is no contact of this customer"],
    [
      "a person the service desk does not know",
      { primary: [contacts.cleaner] },
      "is not linked to exactly one contact",
    ],
    [
      "a hash cut short",
      { "allowed-software": "Tool | | | abc123" },
      "has a SHA-256 that is not 64 hexadecimal digits",
    ],
    ["a team id in words", { "allowed-software": "Tool | Acme | our team" }, "has a team id that is not ten"],
    ["software without a name", { "allowed-software": "| Acme" }, "names no software"],
    ["software with too much", { "allowed-software": "a | b | | | c" }, "has more than four parts"],
    ["an outlet without a name", { "power-outlets": "d1 | FRONT | rack/1" }, "needs a device's id and name"],
    ["a list that is none", { "allowed-software": 7 }, 'What "allowed-software" holds is no text.'],
  ] as const)("says %s instead of guessing", async (_, traits, problem) => {
    const { problems, holders, allowedSoftware, outlets } = await recordOf(traits);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    if ("money-limit" in traits) expect(holders[0]?.moneyLimit).toBeUndefined();
    if ("allowed-software" in traits) expect(allowedSoftware).toEqual([]);
    if ("power-outlets" in traits) expect(outlets).toEqual([]);
    for (const sentence of problems) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it("lets a person of another customer decide nothing", async () => {
    const { holders } = await recordOf({ primary: [contacts.lawyer], purchasing: [] });
    expect(holders).toEqual([]);
  });

  it("trusts no id of a person whose link to the service desk is broken", async () => {
    const { adapter, fake } = connectDocumentation();
    fake.state.change("contacts", contacts.officeManager, { psa_integration: "orphaned" });
    const answer = await adapter.on(recordingCall()).customerRecord(query);
    if (answer.outcome !== "found") throw new Error(`The record is ${answer.outcome}.`);
    expect(answer.record.holders[0]?.contactId).toBeUndefined();
    expect(answer.record.problems).toEqual([expect.stringContaining("is not linked to exactly one contact")]);
  });

  it.each([
    ["the lower of two limits", { "money-limit": 500, "second-limit": 200 }, { amount: 200, currency: "USD" }],
    ["the lower of two limits", { "money-limit": 100, "second-limit": 200 }, { amount: 100, currency: "USD" }],
  ] as const)("keeps %s until somebody looks, and the younger of two dates", async (_, limits, moneyLimit) => {
    const type = { flexible_asset_type_id: authorityRecord.typeId };
    const customerRecords: CustomerRecordType = {
      ...authorityRecord,
      holders: {
        primary: { holds: "primary", since: "since", moneyLimit: { field: "money-limit", currency: "USD" } },
        purchasing: {
          holds: "purchasing",
          since: "second-since",
          moneyLimit: { field: "second-limit", currency: "USD" },
        },
      },
    };
    const { adapter, fake } = connectDocumentation({ options: { customerRecords } });
    fake.state.add("flexible_asset_fields", {
      ...type,
      name: "Second limit",
      kind: "Number",
      name_key: "second-limit",
    });
    fake.state.add("flexible_asset_fields", { ...type, name: "Second since", kind: "Date", name_key: "second-since" });
    const before = fake.state.get("flexible_assets", flexibleAssets.acmeAuthority)?.traits as object;
    const traits = { ...before, ...limits, since: "2025-06-02", "second-since": "2026-02-20" };
    fake.state.change("flexible_assets", flexibleAssets.acmeAuthority, { traits });
    const answer = await adapter.on(recordingCall()).customerRecord(query);
    if (answer.outcome !== "found") throw new Error(`The record is ${answer.outcome}.`);
    const { holders, problems } = answer.record;
    expect(holders).toMatchObject([{ name: "Olivia Reyes", moneyLimit, since: "2026-02-20" }]);
    expect(problems).toEqual([expect.stringContaining("has two limits")]);
  });

  it.each([{ since: null }, { since: "" }])(
    "takes no older date for an authority that nobody has dated: %j",
    async (undated) => {
      const customerRecords: CustomerRecordType = {
        ...authorityRecord,
        holders: {
          primary: { holds: "primary", since: "since" },
          purchasing: { holds: "purchasing", since: "second-since" },
        },
      };
      const { adapter, fake } = connectDocumentation({ options: { customerRecords } });
      const field = { flexible_asset_type_id: authorityRecord.typeId, name: "Second since", kind: "Date" };
      fake.state.add("flexible_asset_fields", { ...field, name_key: "second-since" });
      const before = fake.state.get("flexible_assets", flexibleAssets.acmeAuthority)?.traits as object;
      const traits = { ...before, "second-since": "2020-01-01", ...undated };
      fake.state.change("flexible_assets", flexibleAssets.acmeAuthority, { traits });
      const answer = await adapter.on(recordingCall()).customerRecord(query);
      if (answer.outcome !== "found") throw new Error(`The record is ${answer.outcome}.`);
      expect(answer.record.holders).toMatchObject([{ name: "Olivia Reyes", holds: ["primary", "purchasing"] }]);
      expect(answer.record.holders[0]?.since).toBeUndefined();
    },
  );

  it("names a holder the service desk does not know without an id to act on", async () => {
    const { holders } = await recordOf({ primary: [contacts.cleaner], purchasing: [] });
    expect(holders).toEqual([
      { name: "Nina Dale", email: "nina.dale@example.com", phone: "5550110", holds: ["primary"], since: "2025-06-02" },
    ]);
  });

  it.each([
    ["is missing", { ...authorityRecord, mailType: "post" }, 'has no field "post"'],
    [
      "is of another kind",
      { ...authorityRecord, mailType: "money-limit" },
      'field "Money limit" is of the kind Number',
    ],
    [
      "tags something else",
      { ...authorityRecord, holders: { title: { holds: "primary" } } },
      "of the kind Text, not Tag",
    ],
  ] as const)("is unreadable where a field of the settings %s", async (_, customerRecords, reason) => {
    const { answer, asked } = await read({}, { options: { customerRecords } });
    expect(answer).toMatchObject({ outcome: "unreadable", reason: expect.stringContaining(reason) });
    expect(asked().filter((request) => request.includes("flexible_assets"))).toEqual([]);
  });

  it("is none where the only one is archived", async () => {
    const { adapter, fake } = connectDocumentation();
    fake.state.change("flexible_assets", flexibleAssets.acmeAuthority, { archived: true });
    expect(await adapter.on(recordingCall()).customerRecord(query)).toEqual({ outcome: "none" });
  });
});
