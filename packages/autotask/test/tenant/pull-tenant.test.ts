import { createAutotaskClient, pullTenant } from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { loadTenant, type Need } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../port/support/port-bench.ts";

function bench() {
  const clock = createFakeClock();
  const fake = createFakeAutotask({ clock, seed: acmeSeed() });
  const client = createAutotaskClient(settingsOf(fake, clock));
  const { userName } = fake.credentials;
  return { fake, client, userName };
}

const openOf = (names: Awaited<ReturnType<typeof pullTenant>>["names"]) =>
  Object.fromEntries(
    names.filter(({ state }) => state === "open").map(({ kind, id, ...rest }) => [`${kind}:${id}`, rest]),
  );

const wanted: readonly Need[] = [
  "port:ticketing",
  "status:complete",
  "status:in-progress",
  "priority:medium",
  "queue:administration",
  "category:standard",
  "checklist:user-removal",
  "role:help-desk-technician",
];

describe("pullTenant", () => {
  it("finds what has exactly one match, with its number, and writes what loadTenant reads", async () => {
    const { client, userName } = bench();
    const { content, names, setup } = await pullTenant(client, wanted, { userName });
    expect(openOf(names)).toEqual({});
    expect(setup).toEqual([]);
    expect(content.bindings).toEqual({
      status: {
        complete: { label: "Complete", externalId: 5 },
        "in-progress": { label: "In Progress", externalId: 8 },
      },
      priority: { medium: { label: "Medium", externalId: 2 } },
      queue: { administration: { label: "Administration", externalId: acmeIds.queues.administration } },
      category: { standard: { label: "Standard", externalId: 3 } },
      checklist: { "user-removal": { label: "User removal", externalId: acmeIds.checklistLibraries.removalGeneric } },
      role: {
        "help-desk-technician": {
          label: "Help desk technician",
          people: [{ id: "terry.hale@example.com", name: "Terry Hale" }],
        },
      },
    });
    expect(content.policies.autotask).toEqual({
      notes: {
        internal: { label: "Internal Project Team", externalId: 2 },
        customer: { label: "All Autotask Users", externalId: 1 },
        type: { label: "Task Notes", externalId: 3 },
      },
      apiResourceId: 900,
      readsNotificationHistory: true,
    });
    expect(content.live).toEqual({ companies: [], killSwitch: false });
    const loaded = loadTenant(JSON.parse(JSON.stringify(content)));
    expect(loaded.bindings).toEqual(content.bindings);
  });

  it("writes nothing to Autotask", async () => {
    const { client, fake, userName } = bench();
    await pullTenant(client, wanted, { userName });
    expect(fake.ledger).toEqual([]);
    expect(fake.requests.filter(({ method, path }) => method !== "GET" && !path.includes("/query"))).toEqual([]);
  });

  it("keeps what the file says, and completes it", async () => {
    const { client, userName } = bench();
    const current = loadTenant({
      id: "example-msp",
      title: "Example MSP",
      bindings: {
        status: { complete: { label: "Finished", externalId: 5 } },
        category: {
          "administrative-change": { label: "Administrative Changes", aliases: ["Administrative change / request"] },
        },
        template: { "remove-contact": { label: "[Current Customer] Remove Contact" } },
        role: { admin: { label: "Office", people: [{ id: "jordan@example.com", name: "Jordan" }] } },
      },
      policies: { autotask: { dueAfterHours: 24, apiResourceId: 77 }, reminders: { atMost: 3 } },
      live: { companies: ["174"], killSwitch: true },
    });
    const { content, names } = await pullTenant(client, ["status:complete"], { current, userName });
    expect(openOf(names)).toEqual({});
    expect(content).toMatchObject({
      id: "example-msp",
      title: "Example MSP",
      bindings: {
        ...current.bindings,
        category: {
          "administrative-change": { ...current.bindings.category?.["administrative-change"], externalId: 11 },
        },
      },
      policies: { autotask: { dueAfterHours: 24, apiResourceId: 77 }, reminders: { atMost: 3 } },
      live: { companies: ["174"], killSwitch: true },
    });
  });

  it("leaves open what has no match, several or an inactive one, with the nearest candidates", async () => {
    const { client, fake, userName } = bench();
    fake.state.add("ChecklistLibraries", { name: "User Removal", entityType: 2 });
    fake.state.add("ChecklistLibraries", { name: "USER REMOVAL", entityType: 2 });
    const current = loadTenant({
      id: "example-msp",
      title: "Example MSP",
      bindings: {
        queue: { old: { label: "Old queue", externalId: 22 }, gone: { label: "Client Portal", externalId: 4_711 } },
        checklist: {
          removal: { label: "user removal" },
          own: { label: "User removal - Acme Dental", ownPerCustomer: { "175": { label: "User removal - Birch" } } },
        },
        category: { change: { label: "Administrative Change Requests" } },
      },
    });
    const { names, content } = await pullTenant(client, ["status:waiting-vendor", "role:dispatcher", "form:leaver"], {
      current,
      userName,
    });
    const open = openOf(names);
    expect(Object.keys(open).sort()).toEqual([
      "category:change",
      "checklist:own",
      "checklist:removal",
      "form:leaver",
      "queue:gone",
      "queue:old",
      "role:dispatcher",
      "status:waiting-vendor",
    ]);
    expect(open["status:waiting-vendor"]?.nearest?.[0]).toBe("Waiting Customer");
    expect(open["category:change"]?.nearest?.[0]).toBe("Administrative Change/Request");
    expect(open["checklist:removal"]?.problem).toContain("Autotask has 3 of that name");
    expect(open["checklist:own"]?.problem).toContain('"User removal - Birch" for company 175');
    expect(open["queue:old"]?.problem).toBe('"Old queue" is inactive');
    expect(open["queue:gone"]).toMatchObject({ nearest: ["Client Portal"] });
    expect(open["form:leaver"]?.advice).toContain('"address"');
    expect(open["role:dispatcher"]?.advice).toContain('"people"');
    // What is open stays as the file has it, and nothing is guessed for what it does not have.
    const own = { ...current.bindings.checklist?.own, externalId: acmeIds.checklistLibraries.removalAcme };
    expect(content.bindings).toEqual({
      ...current.bindings,
      checklist: { ...current.bindings.checklist, own },
    });
  });

  it("looks at what a notification refers to", async () => {
    const { client, userName } = bench();
    const rule = { label: "Form", channel: "service rule" } as const;
    const current = loadTenant({
      id: "example-msp",
      title: "Example MSP",
      bindings: {
        notification: {
          good: { ...rule, trigger: { userDefinedField: "msp workflow", value: "x" } },
          byStatus: { ...rule, trigger: { status: "in-progress" } },
          untriggered: rule,
          misspelt: { ...rule, trigger: { userDefinedField: "MSP Workflows", value: "x" } },
          noEntry: { ...rule, trigger: { userDefinedField: "Urgency", value: "Now" } },
          noStatus: { ...rule, trigger: { status: "parked" } },
          ours: { label: "Form", channel: "our mail" },
        },
      },
    });
    const { names } = await pullTenant(client, ["status:in-progress", "notification:unknown"], { current, userName });
    const open = openOf(names);
    expect(Object.keys(open)).toEqual([
      "notification:unknown",
      "notification:untriggered",
      "notification:misspelt",
      "notification:noEntry",
      "notification:noStatus",
    ]);
    expect(open["notification:misspelt"]?.nearest?.[0]).toBe("MSP Workflow");
    expect(open["notification:unknown"]?.advice).toContain('"channel"');
  });

  it("says what is open about notes and about the API user", async () => {
    const { client, fake } = bench();
    fake.state.setPicklist("TicketNotes", "publish", [
      { value: 1, label: "Everybody at the customer" },
      { value: 2, label: "Internal only" },
    ]);
    const { setup, content } = await pullTenant(client, []);
    expect(setup.map(({ place }) => place)).toEqual([
      "policies.autotask.notes.customer",
      "policies.autotask.apiResourceId",
    ]);
    expect(content.policies.autotask).toMatchObject({ notes: { internal: { label: "Internal only", externalId: 2 } } });
    expect(content.policies.autotask).not.toHaveProperty("apiResourceId");
  });
});
