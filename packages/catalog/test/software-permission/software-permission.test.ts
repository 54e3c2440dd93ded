import { notConnected } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { softwarePermission } from "../../src/software-permission/software-permission.ts";
import {
  createInstallOffice,
  type InstallOfficeOptions,
  scanner,
  scannerFacts,
} from "../support/create-install-office.ts";
import { approve, decline } from "../support/removal-answers.ts";
import { alex, dana } from "../support/test-tenant.ts";

const wish = {
  action: "install",
  platform: "windows",
  what: "Scanner Tools 2.1",
  purpose: "the new scanner",
  where: "the two front desk PCs",
  facts: scannerFacts,
  isInWriting: true,
  identityConfirmedBy: "called back on 555-0102, which is on file",
} as const;
const entry = { kind: "open", companyId: "100", contactId: "102", primaryResourceId: "11" };
const listed = { allowedSoftware: [{ name: "Scanner Tools", publisher: "Example Imaging Inc" }] };

function open({ said = {}, ...options }: InstallOfficeOptions = {}) {
  return createInstallOffice(softwarePermission, {
    record: listed,
    ...options,
    said: { work: { done: true, seen: "installed on both" }, ...said },
  });
}
type Office = Awaited<ReturnType<typeof open>>;
const asked = (office: Office) => office.people.asked.map(({ path }) => path);
const pages = (office: Office) =>
  office.documentation.ledger.map(({ operation, fields }) => `${operation}: ${JSON.stringify(fields)}`).join("\n");

describe("software to be installed", () => {
  it("needs nobody when it is on the customer's list and safe, and the permission is filed and read back", async () => {
    const office = await open();
    const status = await office.run({ entry, wish });
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: {
        verdict: "safe",
        outcome: "permitted",
        permission: 'the list, as "Scanner Tools"',
        done: true,
        ticketCompleted: true,
      },
    });
    expect(asked(office)).toEqual(["work"]);
    expect(office.documentation.ledger.map(({ operation }) => operation)).toEqual([
      "createPage",
      "addPageText",
      "publishPage",
    ]);
    expect(pages(office)).toContain(scanner.sha256);
  });

  it("needs nobody when it is an everyday application and safe", async () => {
    const office = await open({ record: { allowedSoftware: [] } });
    const facts = { ...scannerFacts, name: "Mozilla Firefox" };
    expect(await office.run({ entry, wish: { ...wish, what: "Firefox", facts } })).toMatchObject({
      outcome: "succeeded",
      output: { permission: 'the list, as "Mozilla Firefox"' },
    });
  });

  it("needs it all the same where the provider's own list is empty", async () => {
    const office = await open({
      record: { allowedSoftware: [] },
      policies: { "software.everyday": { applications: [] } },
    });
    const facts = { ...scannerFacts, name: "Mozilla Firefox" };
    await office.run({ entry, wish: { ...wish, what: "Firefox", facts } });
    expect(asked(office)).toContain("permission/confirmed/approvals/consent#1");
  });

  it("needs the customer's security authority and one of us otherwise, and both stand on the page", async () => {
    const office = await open({ record: { allowedSoftware: [] } });
    const status = await office.run({ entry, wish });
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "permitted", done: true } });
    expect(pages(office)).toContain(`approved by ${dana.id}, ${alex.id}`);
  });

  it("is not installed when the customer declines, and nothing is filed", async () => {
    const office = await open({
      record: { allowedSoftware: [] },
      said: { "permission/confirmed/approvals/consent#1": { answer: decline, by: dana } },
    });
    const status = await office.run({ entry, wish });
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "refused", done: false, ticketCompleted: true },
    });
    expect([asked(office).includes("work"), office.documentation.ledger]).toEqual([false, []]);
  });

  it("is not installed when our own colleague declines", async () => {
    const office = await open({
      record: { allowedSoftware: [] },
      said: { "permission/confirmed/approvals/agreed#1": decline },
    });
    expect(await office.run({ entry, wish })).toMatchObject({ output: { outcome: "refused", done: false } });
  });

  it("is not installed when one scanner finds it malicious, list or not", async () => {
    const office = await open();
    office.reputation.learn(scanner.sha256, { verdict: "malicious", detections: 1, scanners: 70 });
    const status = await office.run({ entry, wish });
    expect(status).toMatchObject({ output: { verdict: "malicious", outcome: "refused" } });
    expect(asked(office)).toEqual(["told"]);
  });

  it("is completed with evidence by a technician when something is not known", async () => {
    const office = await open({ said: { "evidence/added": { facts: scannerFacts } } });
    const facts = { name: "Scanner Tools" };
    expect(await office.run({ entry, wish: { ...wish, facts } })).toMatchObject({ output: { verdict: "safe" } });
    expect(asked(office)[0]).toBe("evidence/added");
  });

  it("leaves the ticket open while it is not done", async () => {
    const office = await open({ said: { work: { done: false, seen: "the installer fails" } } });
    expect(await office.run({ entry, wish })).toMatchObject({
      outcome: "succeeded",
      output: { done: false, ticketCompleted: false },
    });
  });
});

describe("software to be removed", () => {
  const removal = { ...wish, action: "remove", purpose: "nobody uses it" } as const;

  it("needs nobody when it is an everyday application, and no evidence about it is asked", async () => {
    const office = await open();
    const status = await office.run({ entry, wish: { ...removal, what: "Ditto", facts: { name: "Ditto" } } });
    expect(status).toMatchObject({ outcome: "succeeded", output: { permission: 'the list, as "Ditto"', done: true } });
    expect(asked(office)).toEqual(["work"]);
  });

  it("needs an authority otherwise", async () => {
    const office = await open();
    const facts = { name: "Imaging Suite" };
    const status = await office.run({ entry, wish: { ...removal, what: "Imaging Suite", facts } });
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "permitted" } });
    expect(asked(office)).toEqual(["permission/confirmed/approvals/consent#1", "work"]);
  });

  it("needs nobody else when whoever asks may decide it", async () => {
    const office = await open();
    const facts = { name: "Imaging Suite" };
    const byDana = { ...entry, contactId: "101" };
    const status = await office.run({ entry: byDana, wish: { ...removal, what: "Imaging Suite", facts } });
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "permitted" } });
    expect(asked(office)).toEqual(["work"]);
  });
});

describe("around it", () => {
  it("a technician files the permission where the documentation cannot be reached", async () => {
    const office = await open({
      systems: () => ({ documentation: notConnected("documentation") }),
      said: {
        "permission/confirmed/office/record": {
          requesterHolds: ["security"],
          identityConfirmedBy: "called back on 555-0102",
          evidence: "the binder",
        },
        "permission/confirmed/approvals/agreed#1": approve,
        "filed/filed": { where: "the binder, page 12" },
      },
    });
    const status = await office.run({ entry, wish });
    expect(status).toMatchObject({ outcome: "succeeded", output: { filed: "the binder, page 12", done: true } });
  });

  it.each(["answer lost", "request lost"] as const)("a page is filed once when %s", async (kind) => {
    const office = await open();
    await office.documentation
      .on({ marker: "msp-before", notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} })
      .createPage({ organizationId: "o-acme", title: "Earlier" });
    office.documentation.failNext({ kind, operation: "createPage" });
    expect((await office.run({ entry, wish })).outcome).toBe("succeeded");
    const happened = office.documentation.ledger.filter(
      ({ operation, happenedAt }) => operation === "createPage" && happenedAt !== undefined,
    );
    expect(happened).toHaveLength(2);
  });

  it("asks what is wanted, and adopts a ticket", async () => {
    const office = await open({ said: { "wanted/described": wish } });
    const status = await office.run({ entry: { kind: "adopt", ticketId: "901" }, requestedBy: "102" });
    expect(status).toMatchObject({ outcome: "succeeded", output: { ticketId: "901", outcome: "permitted" } });
  });

  it.each([
    [{ kind: "open", companyId: "200", contactId: "201" }, "no active RMM contract"],
    [{ kind: "adopt", ticketId: "902" }, "complete already"],
    [{ kind: "adopt", ticketId: "T20261130.0001" }, 'has no ticket with the id "T20261130.0001"'],
    [{ kind: "open", companyId: "999", contactId: "101" }, 'has no company with the id "999"'],
  ])("is stopped before anything is written for %j", async (elsewhere, reason) => {
    const office = await open();
    const status = await office.run({ entry: elsewhere, wish });
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining(reason) });
    expect(office.desk.ledger).toEqual([]);
  });
});
