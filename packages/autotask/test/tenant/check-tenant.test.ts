import { checkTenant, createAutotaskClient, pullTenant } from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { loadTenant, type Need } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../port/support/port-bench.ts";

const notification = {
  label: "[External] Send User Offboarding Form to ticket contact",
  channel: "service rule",
  trigger: { userDefinedField: "MSP Workflow", value: "offboarding-form" },
} as const;
const wanted: readonly Need[] = ["status:complete", "queue:administration", "notification:send-offboarding-form"];

function bench() {
  const clock = createFakeClock();
  const fake = createFakeAutotask({ clock, seed: acmeSeed() });
  const { userName } = fake.credentials;
  return { fake, userName, client: createAutotaskClient(settingsOf(fake, clock)) };
}

async function pulled({ client, userName }: ReturnType<typeof bench>) {
  const current = loadTenant({
    id: "example-msp",
    title: "Example MSP",
    bindings: { notification: { "send-offboarding-form": notification } },
  });
  const { content } = await pullTenant(client, wanted, { current, userName });
  return loadTenant(JSON.parse(JSON.stringify(content)));
}

describe("checkTenant", () => {
  it("is content with a tenant that was just pulled, and says in words what no program can see", async () => {
    const subject = bench();
    const findings = await checkTenant(subject.client, await pulled(subject), wanted, subject);
    expect(findings.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    const [rule, ...others] = findings.filter(({ verdict }) => verdict === "by hand");
    expect(others).toEqual([]);
    expect(rule?.about).toBe("notification:send-offboarding-form");
    for (const word of ["workflow rule", '"MSP Workflow"', '"offboarding-form"', notification.label]) {
      expect(rule?.what).toContain(word);
    }
    expect(subject.fake.ledger).toEqual([]);
  });

  it("names what a workflow needs and the file lacks, and how to get it", async () => {
    const subject = bench();
    const needs: readonly Need[] = ["priority:high", "status:waiting-vendor"];
    const findings = await checkTenant(subject.client, await pulled(subject), needs, subject);
    expect(findings.filter(({ verdict }) => verdict === "wrong")).toEqual([
      {
        about: "priority:high",
        verdict: "wrong",
        what: 'it is not in the tenant file; Autotask has "High" (1)',
        advice: "Run `msp tenant pull` to add it.",
      },
      {
        about: "status:waiting-vendor",
        verdict: "wrong",
        what: expect.stringContaining('Autotask has no "waiting-vendor"; nearest: "Waiting Customer"'),
        advice: expect.stringContaining("a ticket status"),
      },
    ]);
  });

  it("says of two names for one entry that what is written cannot be proven", async () => {
    const subject = bench();
    const bindings = {
      status: { complete: { label: "Complete" }, closed: { label: "Complete", externalId: 5 }, new: { label: "New" } },
    };
    const tenant = loadTenant({ id: "m", title: "M", bindings });
    const wrong = async (known: typeof tenant) =>
      (await checkTenant(subject.client, known, [], subject))
        .filter(({ about, verdict }) => about.startsWith("status:") && verdict === "wrong")
        .filter(({ what }) => what.includes("same entry"));
    expect(await wrong(tenant)).toEqual([
      {
        about: "status:closed",
        verdict: "wrong",
        what: expect.stringContaining('"closed" and "complete" are the same entry of Autotask, "Complete" (5)'),
        advice: expect.stringContaining("entry of its own"),
      },
    ]);
    const { closed: _, ...status } = bindings.status;
    expect(await wrong(loadTenant({ id: "m", title: "M", bindings: { status } }))).toEqual([]);
  });

  it("names every permission that is missing, and what it is for", async () => {
    const subject = bench();
    const tenant = await pulled(subject);
    subject.fake.state.setPermissions(subject.userName, {
      TicketNotes: { create: "None" },
      Contacts: { update: "None" },
      NotificationHistory: "None",
    });
    const fresh = { ...subject, client: createAutotaskClient(settingsOf(subject.fake, createFakeClock())) };
    const findings = await checkTenant(fresh.client, tenant, wanted, subject);
    const permissions = findings.filter(({ about, verdict }) => about.startsWith("permission") && verdict !== "fine");
    expect(permissions.map(({ about, verdict }) => `${about}: ${verdict}`)).toEqual([
      "permission TicketNotes: wrong",
      "permission Contacts: wrong",
      "permission NotificationHistory: by hand",
    ]);
    expect(permissions[1]?.what).toContain("deactivating contacts");
    expect(permissions[0]?.advice).toContain("security level");
  });

  it("notices a setup that would publish internal notes", async () => {
    const subject = bench();
    const notes = { internal: { label: "All Autotask Users" } };
    const tenant = loadTenant({ id: "m", title: "M", bindings: {}, policies: { autotask: { notes } } });
    const findings = await checkTenant(subject.client, tenant, [], subject);
    expect(findings).toContainEqual(expect.objectContaining({ about: "policies.autotask.notes", verdict: "wrong" }));
  });

  it("tells which status a rule has to wait for", async () => {
    const subject = bench();
    const byStatus = { ...notification, trigger: { status: "complete" } };
    const tenant = loadTenant({
      id: "m",
      title: "M",
      bindings: { status: { complete: { label: "Complete" } }, notification: { closed: byStatus } },
    });
    const findings = await checkTenant(subject.client, tenant, [], subject);
    const rule = findings.find(({ verdict }) => verdict === "by hand");
    expect(rule?.what).toContain('the status changes to the one bound to "complete"');
  });
});

describe("what was renamed", () => {
  it("is told before a run, though the number still leads to it", async () => {
    const subject = bench();
    const { fake } = subject;
    const tenant = await pulled(subject);
    fake.state.setPicklist("Tickets", "status", [
      { value: 1, label: "New" },
      { value: 5, label: "Done and dusted" },
    ]);
    const client = createAutotaskClient(settingsOf(fake, createFakeClock()));
    const findings = await checkTenant(client, tenant, wanted, subject);
    expect(findings.filter(({ verdict }) => verdict === "wrong")).toEqual([
      {
        about: "status:complete",
        verdict: "wrong",
        what: 'the tenant file says "Complete" (5), and Autotask calls that "Done and dusted" now',
        advice: expect.stringContaining("aliases"),
      },
    ]);
  });

  it("is told of the items that workflows tick, too, with the nearest one", async () => {
    const subject = bench();
    const tenant = loadTenant({
      id: "example-msp",
      title: "Example MSP",
      bindings: { checklist: { "user-removal": { label: "User removal" } } },
    });
    const items = subject.fake.state
      .find("ChecklistLibraryChecklistItems", { checklistLibraryID: acmeIds.checklistLibraries.removalGeneric })
      .map(({ itemName }) => itemName ?? "");
    const check = async (titles: readonly string[]) =>
      (
        await checkTenant(subject.client, tenant, ["checklist:user-removal"], {
          checklists: [{ id: "user-removal", titles }],
        })
      )
        .filter(({ about, verdict }) => about === "checklist:user-removal" && verdict === "by hand")
        .map(({ what }) => what);
    expect(items.length).toBeGreaterThan(0);
    expect(await check(items)).toEqual([]);
    expect(await check([`${items[0]}s`])).toEqual([
      `the list "User removal" has no "${items[0]}s" (nearest: "${items[0]}"), so a run ticks nothing there`,
    ]);
  });
});
