import { describe, expect, it } from "vitest";
import { adminInstall } from "../../src/admin-install/admin-install.ts";
import {
  createInstallOffice,
  macAsks,
  macWish,
  requestOf,
  scanner,
  scannerFacts,
} from "../support/create-install-office.ts";
import { approve, decline } from "../support/removal-answers.ts";
import { alex, dana, kai } from "../support/test-tenant.ts";

type Office = Awaited<ReturnType<typeof createInstallOffice>>;
const asked = (office: { readonly people: { readonly asked: readonly { readonly path: string }[] } }) =>
  office.people.asked.map(({ path }) => path);
const { file: _, ...asksSession } = macAsks;
const unsigned = `Package "ScannerTools-2.1.pkg":\n   Status: no signature\n${scanner.sha256}  /Users/lee/Downloads/ScannerTools-2.1.pkg`;

describe("a user of a Mac", () => {
  it("gets what is on the customer's list, checked on the machine, decided once, and the rights are gone", async () => {
    const office = await createInstallOffice(adminInstall);
    const id = office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: {
        verdict: "safe",
        permission: 'the list, as "Scanner Tools"',
        outcome: "applied",
        decidedBy: alex.id,
        works: true,
        rightsGone: "gone, says the Mac itself",
        ticketCompleted: true,
      },
    });
    expect(office.mac.ledger).toMatchObject([{ operation: "approveElevation", fields: { decidedBy: alex.id } }]);
    const notes = (await office.notes((status.output as { ticketId: string }).ticketId)).join("\n");
    expect(notes).toContain("teamId: ABCDE12345 (the machine)");
    expect(notes).toContain(`request admin-by-request:${id}, applied`);
    expect(asked(office)).toEqual(["decision/how", "decision/inTime/goAhead#1", "confirmed"]);
  });

  it("who asks for a session gets it for the same evidence, from the machine alone", async () => {
    const office = await createInstallOffice(adminInstall);
    office.mac.ask(asksSession);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { verdict: "safe", outcome: "applied" } });
    expect(office.mac.ledger[0]?.fields).toEqual({ decidedBy: alex.id });
  });

  it("needs the security authority in writing and one of us for what is not signed", async () => {
    const office = await createInstallOffice(adminInstall, { softwareCheck: unsigned });
    office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { verdict: "doubtful", outcome: "applied" } });
    expect((status.output as { permission: string }).permission).toContain(`approved by ${dana.id}, ${alex.id}`);
    expect(office.people.asked.find(({ path }) => path.endsWith("consent#1"))?.text).toContain("it is not signed");
  });

  it("needs it for what is not on the list, however safe it is", async () => {
    const office = await createInstallOffice(adminInstall, { record: { allowedSoftware: [] } });
    office.mac.ask(macAsks);
    expect(await office.run(requestOf(macWish))).toMatchObject({ output: { verdict: "safe", outcome: "applied" } });
    expect(asked(office)).toEqual(
      expect.arrayContaining(["permission/confirmed/approvals/consent#1", "permission/confirmed/approvals/agreed#1"]),
    );
  });

  it("is denied, with words that are fit for the user, when the customer says no", async () => {
    const office = await createInstallOffice(adminInstall, {
      record: { allowedSoftware: [] },
      said: { "permission/confirmed/approvals/consent#1": { answer: decline, by: dana } },
    });
    office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "denied", decidedBy: alex.id, ticketCompleted: true },
    });
    expect(office.mac.ledger).toMatchObject([
      { operation: "denyElevation", fields: { reasonForUser: expect.stringContaining("has not been permitted") } },
    ]);
    expect(asked(office)).not.toContain("decision/how");
  });

  it("is not held up by a service that tells a hash nobody can look up", async () => {
    const office = await createInstallOffice(adminInstall, { policies: { "macs.components": {} } });
    office.reputation.learn(scanner.sha256, { verdict: "no detections" });
    office.mac.ask({ ...macAsks, file: { ...scanner, sha256: "sha256:not-computed" } });
    expect(await office.run(requestOf(macWish))).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "applied" },
    });
  });

  it("is denied what one scanner finds malicious, whoever would approve it", async () => {
    const office = await createInstallOffice(adminInstall);
    office.reputation.learn(scanner.sha256, { verdict: "malicious", detections: 1, scanners: 70 });
    office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { verdict: "malicious", outcome: "denied" } });
    expect(asked(office)).toEqual(["denial/wording", "told"]);
    expect(office.mac.ledger).toMatchObject([
      { operation: "denyElevation", fields: { reasonForUser: expect.stringContaining("harmful") } },
    ]);
  });

  it.each([true, false])(
    "is not told that nothing was installed when somebody else approved it (malicious: %s)",
    async (isBad) => {
      const office: Office = await createInstallOffice(adminInstall, {
        record: { allowedSoftware: [] },
        said: {
          "permission/confirmed/approvals/consent#1": { answer: decline, by: dana },
          "denial/wording": () => {
            office.mac.decideElsewhere("request-1", "approved", kai.id);
            return { decidedBy: alex.id };
          },
        },
      });
      if (isBad) office.reputation.learn(scanner.sha256, { verdict: "malicious" });
      office.mac.ask(macAsks);
      const status = await office.run(requestOf(macWish));
      expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "not denied by us: already decided" } });
      expect(office.mac.ledger).toEqual([]);
      const undone = office.people.asked.find(({ path }) => path === "denial/undone");
      expect(undone?.text).toContain(`decided by ${kai.id}`);
      expect(asked(office).indexOf("denial/undone")).toBeLessThan(asked(office).indexOf("told"));
      const notes = (await office.notes((status.output as { ticketId: string }).ticketId)).join("\n");
      expect(notes).toContain("stopped on the telephone, nothing was installed");
      expect(notes).toContain(`Decided by ${kai.id}`);
    },
  );

  it("who wants to be an administrator needs the primary authority and a senior of ours, whatever is on the list", async () => {
    const office = await createInstallOffice(adminInstall, {
      said: { "permission/confirmed/approvals/agreed#1": { answer: approve, by: kai } },
    });
    office.mac.ask(asksSession);
    const status = await office.run(requestOf({ ...macWish, wants: "administrator rights" }));
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "applied" } });
    expect((status.output as { permission: string }).permission).toContain(`approved by ${dana.id}, ${kai.id}`);
  });

  it("whose rights are still there has them taken away by a technician, before the ticket is completed", async () => {
    const office = await createInstallOffice(adminInstall, { rightsCheck: "yes lee is a member of admin" });
    office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: { rightsGone: "gone, says a technician: the account is a standard user", ticketCompleted: true },
    });
    expect(office.people.asked.find(({ path }) => path === "rights/looked")?.text).toContain("still there");
  });

  it("is looked at by a technician where no component can", async () => {
    const office = await createInstallOffice(adminInstall, { policies: { "macs.components": {} } });
    office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    // The team stands in no file, so the entry of the list that states it does not fit.
    expect(status).toMatchObject({ outcome: "succeeded", output: { verdict: "safe", outcome: "applied" } });
    expect(asked(office)).toEqual(
      expect.arrayContaining(["evidence/added", "permission/confirmed/approvals/consent#1", "rights/looked"]),
    );
    expect(office.devices.ledger).toEqual([]);
  });

  it("keeps what is unknown unknown: what a technician cannot find is decided by those who may", async () => {
    const office = await createInstallOffice(adminInstall, {
      policies: { "macs.components": {} },
      said: { "evidence/added": { facts: { publisher: "Example Imaging Inc" } } },
    });
    office.mac.ask(asksSession);
    expect(await office.run(requestOf(macWish))).toMatchObject({
      output: { verdict: "not known", outcome: "applied" },
    });
    expect(asked(office)).toContain("permission/confirmed/approvals/consent#1");
  });

  it("has no rule to choose, and says so instead of dropping it", async () => {
    const office = await createInstallOffice(adminInstall, {
      said: { "decision/how": { approve: "with a rule", level: "device", decidedBy: alex.id } },
    });
    office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("makes no rule") });
    expect(office.mac.ledger).toEqual([]);
  });

  it("stays without an answer when the user says that it does not work: the ticket stays open", async () => {
    const office = await createInstallOffice(adminInstall, {
      said: { confirmed: { works: false, says: "it asks again" } },
    });
    office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { works: false, ticketCompleted: false } });
  });

  it.each(["answer lost", "request lost"] as const)(
    "is decided exactly once when %s, because the service names who decided",
    async (kind) => {
      const office = await createInstallOffice(adminInstall);
      office.mac.ask(macAsks);
      office.mac.failNext({ kind });
      const status = await office.run(requestOf(macWish));
      expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "applied", decidedBy: alex.id } });
      expect(office.mac.ledger.filter(({ happenedAt }) => happenedAt !== undefined)).toHaveLength(1);
    },
  );
});

it("believes no list that cannot be read", async () => {
  const office = await createInstallOffice(adminInstall, {
    said: {
      "permission/confirmed/office/record": {
        requesterHolds: [],
        identityConfirmedBy: "called back on 555-0102",
        evidence: "the binder",
      },
      "permission/confirmed/office/asked": { contactId: "101", evidence: "the binder" },
      "evidence/added": { facts: scannerFacts },
    },
  });
  office.documentation.setUnreadable("customer records", "The key may not see them.");
  office.mac.ask(macAsks);
  const status = await office.run(requestOf(macWish));
  expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "applied" } });
  expect(asked(office)).toContain("permission/confirmed/approvals/consent#1");
});
