import { describe, expect, test } from "vitest";
import { acmeIds } from "../../../src/testing/index.ts";
import {
  deactivationUrl,
  makeWebhook,
  receiverUrl,
  secretKey,
  setUpReceiver,
  signatureOf,
} from "../support/receiver.ts";
import { openTicket } from "../support/tickets.ts";

const { resources, companies } = acmeIds;
const apiResourceID = 900;

describe("what the fake's webhooks send", () => {
  test("a creation with the fields it watches, signed over the very bytes", async () => {
    const { api, fake, received, clock } = setUpReceiver();
    await makeWebhook(api, { always: ["externalID"] });
    const id = await openTicket(api, { title: 'O\'Neil & Søn <b> "x" + `y` 😀', externalID: "E-1" });
    await fake.webhooks.settled();
    expect(received).toHaveLength(1);
    const [{ url, text, body, signature } = { url: "", text: "", body: undefined, signature: null }] = received;
    expect(url).toBe(receiverUrl);
    expect(signature).toBe(signatureOf(text));
    expect(text).toContain(
      String.raw`O\u0027Neil \u0026 S\u00F8n \u003Cb\u003E \u0022x\u0022 \u002B \u0060y\u0060 \uD83D\uDE00`,
    );
    expect(body).toEqual({
      Action: "Create",
      Guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      EntityType: "Ticket",
      Id: id,
      Fields: { title: 'O\'Neil & Søn <b> "x" + `y` 😀', status: 1, externalID: "E-1" },
      EventTime: new Date(clock.now()).toISOString(),
      SequenceNumber: 1,
      PersonID: apiResourceID,
    });
  });

  test("an update only of what it watches, with what changed and what is always shown", async () => {
    const { api, fake, received } = setUpReceiver();
    const id = await openTicket(api, { externalID: "E-2" });
    await makeWebhook(api, { fields: ["status", "priority"], always: ["externalID"] });
    await api.patch("/Tickets", { id, title: "Nobody watches this" });
    await api.patch("/Tickets", { id, status: 1 });
    fake.ui.editTicket(id, { status: 8, title: "Both" }, { resourceID: resources.senior });
    await fake.webhooks.settled();
    expect(received.map(({ body }) => body)).toMatchObject([
      {
        Action: "Update",
        Id: id,
        Fields: { status: 8, externalID: "E-2" },
        PersonID: resources.senior,
        SequenceNumber: 1,
      },
    ]);
    expect(Object.keys(received[0]?.body.Fields).sort()).toEqual(["externalID", "status"]);
  });

  test.each<[string, Parameters<typeof makeWebhook>[1] & object]>([
    ["it watches no field", { fields: [], always: ["title"] }],
    ["it is off", { changes: { isActive: false } }],
    ["it is not subscribed to the event", { changes: { isSubscribedToCreateEvents: false } }],
  ])("nothing while %s", async (_why, webhook) => {
    const { api, fake, received } = setUpReceiver();
    const webhookID = await makeWebhook(api, webhook);
    await openTicket(api);
    await fake.webhooks.settled();
    expect(received).toEqual([]);
    const { item } = (await api.get(`/TicketWebhooks/${webhookID}`)).body;
    expect(item.isReady).toBe(webhook.fields === undefined);
  });

  test("nothing of what excluded resources do", async () => {
    const { api, fake, received } = setUpReceiver();
    const webhookID = await makeWebhook(api);
    await api.post(`/TicketWebhooks/${webhookID}/ExcludedResources`, { webhookID, resourceID: apiResourceID });
    const id = await openTicket(api);
    fake.ui.editTicket(id, { status: 8 }, { resourceID: resources.technician });
    await fake.webhooks.settled();
    expect(received.map(({ body }) => body.Action)).toEqual(["Update"]);
  });

  test.each([
    [
      "Company",
      "Account",
      "companyName",
      () => ["Companies", companies.acmeDental, { companyName: "New name" }] as const,
    ],
    ["TicketNote", "TicketNote", "title", undefined],
  ] as const)("%s under the name %s", async (prefix, wireName, field, change) => {
    const { api, fake, received } = setUpReceiver();
    const ticketID = await openTicket(api);
    await makeWebhook(api, { prefix, fields: [field] });
    if (change) {
      const [entity, id, values] = change();
      await api.patch(`/${entity}`, { id, ...values });
    } else {
      await api.post(`/Tickets/${ticketID}/Notes`, { title: "A note", description: "x", noteType: 1, publish: 2 });
    }
    await fake.webhooks.settled();
    expect(received.map(({ body }) => body.EntityType)).toEqual([wireName]);
  });

  test("contacts with fields the tenant added, and a deletion", async () => {
    const { api, fake, received } = setUpReceiver();
    fake.state.addUserDefinedField("Tickets", { name: "Room", type: "string" });
    const webhookID = await makeWebhook(api, { fields: [] });
    const { fields } = (await api.get("/TicketWebhookUdfFields/entityInformation/fields")).body;
    const { picklistValues } = fields.find(({ name }: { name: string }) => name === "udfFieldID");
    const { value } = picklistValues.find(({ label }: { label: string }) => label === "Room");
    await api.post(`/TicketWebhooks/${webhookID}/UdfFields`, {
      webhookID,
      udfFieldID: Number(value),
      isSubscribedField: true,
      isDisplayAlwaysField: false,
    });
    const id = await openTicket(api);
    await api.patch("/Tickets", { id, userDefinedFields: [{ name: "Room", value: "12" }] });
    await fake.webhooks.settled();
    expect(received.at(-1)?.body).toMatchObject({ Action: "Update", Fields: { Room: "12" } });
    expect((await api.get("/TicketNoteWebhookUdfFields/entityInformation")).status).toBe(404);

    await makeWebhook(api, { prefix: "Contact", fields: ["firstName"], always: ["emailAddress"] });
    const contact = fake.state.find("Contacts", { companyID: companies.acmeDental })[0];
    await api.delete(`/Companies/${companies.acmeDental}/Contacts/${contact?.id}`);
    await fake.webhooks.settled();
    expect(received.at(-1)?.body).toMatchObject({
      Action: "Delete",
      EntityType: "Contact",
      Id: contact?.id,
      Fields: { emailAddress: contact?.emailAddress },
    });
  });

  test("each event up to five times in two minutes, the others waiting behind it, then into the error log", async () => {
    const { api, fake, received, clock, answerWith } = setUpReceiver();
    const webhookID = await makeWebhook(api);
    answerWith(({ body }) => new Response(null, { status: body.SequenceNumber === 1 ? 500 : 204 }));
    const begin = clock.now();
    const first = await openTicket(api);
    const second = await openTicket(api);
    for (let step = 0; step < 13; step++) await clock.advance(10_000);
    await fake.webhooks.settled();
    expect(received.map(({ at, body }) => [at - begin, body.Id])).toEqual([
      [0, first],
      [30_000, first],
      [60_000, first],
      [90_000, first],
      [120_000, first],
      [120_000, second],
    ]);
    const logs = await api.query("WebhookEventErrorLogs", { op: "exist", field: "id" });
    expect(logs.body.items).toMatchObject([
      { ticketWebhookID: webhookID, sequenceNumber: 1, payload: received[0]?.text, errorMessage: expect.any(String) },
    ]);
    expect(fake.webhooks.attempts.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500, 204]);
  });

  test("again when no answer came within ten seconds", async () => {
    const { api, fake, received, clock, answerWith } = setUpReceiver();
    await makeWebhook(api);
    answerWith(() => (received.length === 1 ? new Promise<Response>(() => {}) : new Response(null, { status: 200 })));
    await openTicket(api);
    await clock.advance(9_999);
    expect(received).toHaveLength(1);
    for (let step = 0; step < 5; step++) await clock.advance(10_000);
    await fake.webhooks.settled();
    expect(fake.webhooks.attempts.map(({ status }) => status)).toEqual([null, 200]);
    expect(received[1]?.text).toBe(received[0]?.text);
  });

  test("no more after 25 failed events in a row: it is off, and its deactivation address is told without a signature", async () => {
    const { api, fake, received, clock, answerWith } = setUpReceiver();
    fake.state.change("Resources", apiResourceID, { email: "owner@example.com" });
    const webhookID = await makeWebhook(api, { changes: { notificationEmailAddress: "watch@example.com" } });
    answerWith(({ url }) => new Response(null, { status: url === deactivationUrl ? 200 : 503 }));
    for (let count = 0; count < 26; count++) await openTicket(api);
    for (let step = 0; step < 26 * 12; step++) await clock.advance(10_000);
    await fake.webhooks.settled();
    expect(received.filter(({ url }) => url === receiverUrl)).toHaveLength(25 * 5);
    expect(received.filter(({ url }) => url === deactivationUrl)).toMatchObject([
      { signature: null, body: { Action: "Deactivated" } },
    ]);
    expect((await api.get(`/TicketWebhooks/${webhookID}`)).body.item).toMatchObject({ isActive: false });
    expect(fake.webhooks.mails.map(({ to }) => to)).toEqual([["owner@example.com", "watch@example.com"]]);
  });

  test("on, however many fail, as long as one arrives in between", async () => {
    const { api, fake, clock, answerWith } = setUpReceiver();
    const webhookID = await makeWebhook(api);
    answerWith(({ body }) => new Response(null, { status: body.SequenceNumber === 25 ? 200 : 503 }));
    for (let count = 0; count < 49; count++) await openTicket(api);
    for (let step = 0; step < 49 * 12; step++) await clock.advance(10_000);
    await fake.webhooks.settled();
    expect(fake.state.find("WebhookEventErrorLogs")).toHaveLength(48);
    expect(fake.state.get("TicketWebhooks", webhookID)?.isActive).toBe(true);
  });

  test.each([true, false])(
    "a mail about failures where somebody wants one (%s), and another one only a day later",
    async (wanted) => {
      const { api, fake, clock, answerWith } = setUpReceiver();
      const changes = { notificationEmailAddress: "watch@example.com", sendThresholdExceededNotification: wanted };
      await makeWebhook(api, { changes });
      answerWith(() => new Response(null, { status: 503 }));
      for (const hours of [0, 12, 12]) {
        await clock.advance(hours * 3_600_000);
        await openTicket(api);
        for (let step = 0; step < 12; step++) await clock.advance(10_000);
        await fake.webhooks.settled();
      }
      expect(fake.webhooks.mails).toHaveLength(wanted ? 2 : 0);
    },
  );

  test("nothing more once its owner is gone", async () => {
    const { api, fake, received } = setUpReceiver();
    const webhookID = await makeWebhook(api, { changes: { ownerResourceID: resources.technician } });
    fake.state.change("Resources", resources.technician, { isActive: false });
    await openTicket(api);
    await fake.webhooks.settled();
    expect(received.filter(({ url }) => url === receiverUrl)).toEqual([]);
    expect(fake.state.get("TicketWebhooks", webhookID)?.isActive).toBe(false);
  });
});

describe("faults on the way to the receiver", () => {
  const five = async (disturb: (webhooks: ReturnType<typeof setUpReceiver>["fake"]["webhooks"]) => void) => {
    const { api, fake, received, clock } = setUpReceiver();
    await makeWebhook(api);
    disturb(fake.webhooks);
    for (let count = 0; count < 5; count++) await openTicket(api);
    for (let step = 0; step < 7; step++) await clock.advance(10_000);
    await fake.webhooks.settled();
    return received.map(({ body }) => body.SequenceNumber);
  };

  test.each([
    ["drop", { kind: "drop" } as const, [2, 3, 4, 5]],
    ["duplicate", { kind: "duplicate", times: 2 } as const, [1, 1, 2, 2, 3, 4, 5]],
    ["delay", { kind: "delay", ms: 60_000 } as const, [1, 2, 3, 4, 5]],
    ["reorder", { kind: "reorder" } as const, [2, 1, 3, 4, 5]],
    ["answerLost", { kind: "answerLost" } as const, [1, 1, 2, 3, 4, 5]],
  ])("%s", async (_kind, fault, sequence) => {
    expect(await five((webhooks) => webhooks.disturb(fault))).toEqual(sequence);
  });

  test("only what they match, until they are taken away", async () => {
    expect(await five((webhooks) => webhooks.disturb({ kind: "drop", match: { subject: "Contacts" } }))).toHaveLength(
      5,
    );
    expect(
      await five((webhooks) => {
        webhooks.disturb({ kind: "drop", times: Number.POSITIVE_INFINITY });
        webhooks.leaveAlone();
      }),
    ).toHaveLength(5);
  });
});

describe("the routes of webhooks", () => {
  test("refuse what the service refuses", async () => {
    const { api } = setUpReceiver();
    await makeWebhook(api);
    const body = {
      name: "x",
      isActive: true,
      webhookUrl: receiverUrl,
      deactivationUrl,
      secretKey,
      isSubscribedToUpdateEvents: true,
      sendThresholdExceededNotification: false,
    };
    const refused = async (changes: object) => (await api.post("/TicketWebhooks", { ...body, ...changes })).body.errors;
    expect((await refused({}))[0]).toContain("already exists");
    expect((await refused({ webhookUrl: `${receiverUrl}/2`, name: "n".repeat(51) }))[0]).toBe(
      "name must be less than or equal to 50 characters",
    );
    expect((await refused({ webhookUrl: "http://hooks.example.com" }))[0]).toContain("https");
    expect((await refused({ webhookUrl: "https://hooks.example.com:8443/" }))[0]).toContain("443");
    for (const name of ["secretKey", "deactivationUrl", "sendThresholdExceededNotification"]) {
      expect((await refused({ webhookUrl: `${receiverUrl}/3`, [name]: undefined }))[0]).toContain(name);
    }
    // Another kind of event at the same address is another definition.
    expect(await refused({ webhookUrl: `${receiverUrl}/4` })).toBeUndefined();
  });

  test("show no secret, name the fields that can be watched, and take a webhook away with all its parts", async () => {
    const { api, fake } = setUpReceiver();
    const webhookID = await makeWebhook(api);
    const { item } = (await api.get(`/TicketWebhooks/${webhookID}`)).body;
    expect(item).toMatchObject({
      secretKey: null,
      isReady: true,
      webhookGuid: expect.any(String),
      ownerResourceID: 900,
    });
    const { fields } = (await api.get("/Tickets/entityInformation/fields")).body;
    const supported = fields.filter((it: { isSupportedWebhookField: boolean }) => it.isSupportedWebhookField);
    expect(supported.map(({ name }: { name: string }) => name)).toContain("status");
    expect(supported.map(({ name }: { name: string }) => name)).not.toContain("creatorType");
    expect((await api.get("/Tickets/entityInformation")).body.info.supportsWebhookCallouts).toBe(true);
    expect((await api.get("/Contracts/entityInformation")).body.info.supportsWebhookCallouts).toBe(false);
    expect((await api.get(`/TicketWebhooks/${webhookID}/Fields`)).body.items).toHaveLength(2);
    expect((await api.delete(`/TicketWebhooks/${webhookID}`)).status).toBe(200);
    expect(fake.state.find("TicketWebhookFields")).toEqual([]);
  });
});
