import {
  type AutotaskClient,
  type AutotaskWebhookEvent,
  createAutotaskWebhookHandler,
  createMemorySeenEvents,
  reconcileWebhooks,
  registerWebhook,
  type WebhookDefinition,
} from "@msp/autotask";
import { acmeIds, type CalloutFault } from "@msp/autotask/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect } from "../client/support/connected.ts";
import { address, secret } from "./support.ts";

const { companies, resources } = acmeIds;
const senior = { resourceID: resources.senior };

/** A receiver that can be down, and starts anew with what it had kept. */
function host(clock: FakeClock) {
  const seen = createMemorySeenEvents();
  const events: AutotaskWebhookEvent[] = [];
  let isUp = true;
  let hints = 0;
  const start = () =>
    createAutotaskWebhookHandler({
      secret,
      seen,
      clock,
      onEvent: async (event) => void events.push(event),
      deactivationPath: "/hooks/autotask/off",
      onDeactivated: () => {
        hints += 1;
      },
    });
  let handle = start();
  const fetch: typeof globalThis.fetch = (input, init) =>
    isUp ? handle(new Request(input, init)) : Promise.reject(new TypeError("fetch failed"));
  return {
    seen,
    events,
    fetch,
    hints: () => hints,
    goDown: () => {
      isUp = false;
    },
    comeUp: () => {
      isUp = true;
      handle = start();
    },
  };
}

async function setUp(definition: Partial<WebhookDefinition> = {}) {
  const clock = createFakeClock({ at: "2026-03-02T09:00:00Z" });
  const receiver = host(clock);
  const connection = connect({ clock, fake: { webhooks: { fetch: receiver.fetch } } });
  const { client, fake } = connection;
  const register = () =>
    registerWebhook(
      client as AutotaskClient,
      {
        entity: "Tickets",
        name: "msp: tickets",
        url: address,
        deactivationUrl: `${address}/off`,
        secret,
        on: ["create", "update"],
        fields: ["status", "title"],
        excludedResourceIds: [900],
        ...definition,
      } as WebhookDefinition,
      { clock },
    );
  const webhook = await register();
  const open = (title: string) =>
    fake.ui.saveTicketFromTemplate({
      template: "[Current Customer] Remove Contact/User for Current RMM Customer",
      by: senior,
      fields: { companyID: companies.acmeDental, contactID: acmeIds.contacts.officeManager, title },
      withoutNotification: true,
    });
  /** Lets time pass, in steps in which requests can arrive. */
  const pass = async (minutes: number) => {
    for (let step = 0; step < minutes * 6; step++) await clock.advance(10_000);
  };
  const iso = () => new Date(clock.now()).toISOString();
  const reconcile = (since: string) =>
    reconcileWebhooks(client, {
      since,
      entities: ["Tickets"],
      seen: receiver.seen,
      clock,
      webhookGuids: [webhook.guid],
    });
  return { ...connection, clock, receiver, register, webhook, open, pass, iso, reconcile };
}

describe("webhooks from the change to the event", () => {
  it("tell of what people do and not of what this account does", async () => {
    const { client, fake, open, receiver } = await setUp();
    const id = open("By hand");
    await client.tickets.update({ id, status: 8 });
    fake.ui.editTicket(id, { status: 7, title: "Süß & sauer" }, senior);
    await fake.webhooks.settled();
    expect(receiver.events.map(({ action, fields, personId }) => [action, fields, personId])).toEqual([
      ["create", { status: 1, title: "By hand" }, senior.resourceID],
      ["update", { status: 7, title: "Süß & sauer" }, senior.resourceID],
    ]);
    expect(receiver.events.every((event) => event.entity === "Tickets" && event.id === id)).toBe(true);
  });

  it.each<[string, CalloutFault]>([
    ["sent twice", { kind: "duplicate", times: 3 }],
    ["answered into nothing", { kind: "answerLost", times: 3 }],
    ["late", { kind: "delay", ms: 45_000, times: 2 }],
    ["out of order", { kind: "reorder" }],
  ])("are taken once when they are %s", async (_name, fault) => {
    const { fake, open, receiver, pass } = await setUp();
    fake.webhooks.disturb(fault);
    const ids = ["one", "two", "three", "four"].map(open);
    await pass(4);
    await fake.webhooks.settled();
    expect(receiver.events.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(new Set(receiver.events.map(({ key }) => key)).size).toBe(4);
  });

  it("survive a restart of the receiver between two deliveries of the same event", async () => {
    const { fake, open, receiver, pass } = await setUp();
    fake.webhooks.disturb({ kind: "answerLost" });
    const id = open("Once");
    await pass(0.25);
    expect(receiver.events).toHaveLength(1);
    receiver.goDown();
    receiver.comeUp();
    await pass(1);
    await fake.webhooks.settled();
    expect(fake.webhooks.attempts).toHaveLength(2);
    expect(receiver.events.map((event) => event.id)).toEqual([id]);
  });

  it("are turned off after a long outage, which is a hint, and on again by registering", async () => {
    const { fake, open, receiver, pass, register, webhook } = await setUp();
    receiver.goDown();
    for (let count = 0; count < 25; count++) open(`Outage ${count}`);
    await pass(25 * 2 - 1);
    receiver.comeUp();
    // The last event is tried once more, at the end of its two minutes.
    receiver.goDown();
    await pass(1);
    await fake.webhooks.settled();
    expect(fake.state.get("TicketWebhooks", webhook.id)?.isActive).toBe(false);
    receiver.comeUp();
    expect(await register()).toMatchObject({ id: webhook.id, outcome: "reactivated" });
    const id = open("Afterwards");
    await fake.webhooks.settled();
    expect(receiver.events.map((event) => event.id)).toEqual([id]);
  });
});

describe("reconciling webhooks", () => {
  it("finds nothing while everything arrives", async () => {
    const { iso, open, pass, reconcile, fake } = await setUp();
    const since = iso();
    open("Seen");
    await fake.webhooks.settled();
    await pass(10);
    expect(await reconcile(since)).toMatchObject({ missed: [], undelivered: [], notRead: [] });
  });

  it("tells of changes and undelivered events of an outage, and of nothing twice", async () => {
    const { iso, open, pass, receiver, reconcile, fake, clock } = await setUp();
    const before = open("Before");
    await fake.webhooks.settled();
    await pass(1);
    const since = iso();
    receiver.goDown();
    const [lost] = [open("Lost")];
    await pass(3);
    fake.ui.editTicket(before, { status: 8 }, senior);
    const changedAt = iso();
    await pass(3);
    receiver.comeUp();
    const heard = open("Heard again");
    await fake.webhooks.settled();
    await pass(4);
    const found = await reconcile(since);
    expect(found.missed).toMatchObject([
      { entity: "Tickets", id: lost },
      { entity: "Tickets", id: before, changedAt },
    ]);
    expect(found.missed[0]).not.toHaveProperty("lastEventAt");
    expect(found.missed[1]?.lastEventAt).toBe("2026-03-02T09:00:00.000Z");
    expect(found.undelivered).toMatchObject([
      { event: { id: lost, action: "create", fields: { title: "Lost" } }, reason: expect.stringContaining("reached") },
      { event: { id: before, action: "update" } },
    ]);
    expect(receiver.events.map(({ id }) => id)).toEqual([before, heard]);
    expect(Date.parse(found.watermark)).toBe(clock.now() - 180_000);
    expect(await reconcile(found.watermark)).toMatchObject({ missed: [], undelivered: [] });
  });

  it("tells of an event that Autotask never sent", async () => {
    const { iso, open, pass, reconcile, fake } = await setUp();
    const since = iso();
    fake.webhooks.disturb({ kind: "drop" });
    const dropped = open("Dropped");
    await pass(5);
    expect(await reconcile(since)).toMatchObject({ missed: [{ id: dropped }], undelivered: [] });
  });

  it("leaves what may still arrive to the next time", async () => {
    const { iso, open, pass, reconcile, fake } = await setUp();
    const since = iso();
    fake.webhooks.disturb({ kind: "drop" });
    const dropped = open("Dropped");
    await pass(2);
    const early = await reconcile(since);
    expect(early).toMatchObject({ missed: [], watermark: since });
    await pass(2);
    expect(await reconcile(early.watermark)).toMatchObject({ missed: [{ id: dropped }] });
  });

  it("knows of a deletion by the log alone", async () => {
    const definition = { entity: "Contacts", name: "msp: contacts", on: ["delete"], fields: ["firstName"] } as const;
    const setup = { ...definition, excludedResourceIds: [] } as unknown as Partial<WebhookDefinition>;
    const { iso, pass, receiver, client, fake, clock, webhook } = await setUp(setup);
    await pass(1);
    const since = iso();
    receiver.goDown();
    const [contact] = fake.state.find("Contacts", { companyID: companies.birchLegal });
    await client.contacts.delete(companies.birchLegal, contact?.id ?? 0);
    await pass(3);
    receiver.comeUp();
    await pass(3);
    const found = await reconcileWebhooks(client, { since, entities: ["Contacts"], seen: receiver.seen, clock });
    expect(found.missed).toEqual([]);
    expect(found.undelivered).toMatchObject([{ event: { entity: "Contacts", id: contact?.id, action: "delete" } }]);
    const others = { since, entities: ["Contacts"], seen: receiver.seen, clock, webhookGuids: [] } as const;
    expect((await reconcileWebhooks(client, others)).undelivered).toEqual([]);
    expect((await reconcileWebhooks(client, { ...others, webhookGuids: [webhook.guid] })).undelivered).toHaveLength(1);
  });

  it("says what it may not read", async () => {
    const { iso, open, pass, reconcile, fake } = await setUp();
    const since = iso();
    open("Hidden");
    await pass(5);
    fake.state.setPermissions(fake.credentials.userName, {
      Tickets: { query: "None" },
      WebhookEventErrorLogs: { query: "None" },
    });
    expect(await reconcile(since)).toMatchObject({ missed: [], notRead: ["Tickets"], undelivered: "no permission" });
  });

  it("looks through all five kinds, and only reads", async () => {
    const { iso, pass, receiver, client, fake, clock } = await setUp();
    await pass(1);
    const since = iso();
    const company = companies.acmeDental;
    const before = fake.ledger.length;
    const stamp = new Date(clock.now() + 1_000).toISOString();
    const ticketID = fake.state.add("Tickets", {
      companyID: company,
      title: "T",
      status: 1,
      priority: 2,
      createDate: stamp,
    });
    fake.state.add("TicketNotes", { ticketID, description: "N", noteType: 1, publish: 2, createDateTime: stamp });
    fake.state.add("ConfigurationItems", { companyID: company, productID: 1, isActive: true, createDate: stamp });
    fake.state.change("Companies", company, { lastActivityDate: stamp });
    fake.state.add("Contacts", { companyID: company, firstName: "A", lastName: "B", isActive: 1, createDate: stamp });
    await pass(5);
    const { missed, notRead } = await reconcileWebhooks(client, { since, seen: receiver.seen, clock });
    expect(missed.map(({ entity }) => entity).sort()).toEqual([
      "Companies",
      "ConfigurationItems",
      "Contacts",
      "TicketNotes",
      "Tickets",
    ]);
    expect(notRead).toEqual([]);
    expect(fake.ledger.length).toBe(before);
  });

  it("needs an instant to begin at", async () => {
    const { reconcile } = await setUp();
    await expect(reconcile("last week")).rejects.toBeInstanceOf(InvalidRequestError);
  });
});
