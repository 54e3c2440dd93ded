import { inspect } from "node:util";
import { cleanUpWebhooks, registerWebhook, type WebhookDefinition } from "@msp/autotask";
import { acmeIds } from "@msp/autotask/testing";
import { InvalidRequestError, PermissionError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { apiResourceID } from "../../src/testing/state/stock-seed.ts";
import { webhookEntityNames } from "../../src/webhooks/webhook-entity.ts";
import { connect, failureOf } from "../client/support/connected.ts";
import { secret } from "./support.ts";

const url = "https://msp.example.com/hooks/autotask";

const tickets: WebhookDefinition<"Tickets"> = {
  entity: "Tickets",
  name: "msp: tickets",
  url,
  deactivationUrl: `${url}/off`,
  secret,
  on: ["create", "update"],
  fields: ["status", "assignedResourceID"],
  always: ["externalID", "status"],
  excludedResourceIds: [apiResourceID],
};

const connected = () => {
  const connection = connect();
  const { client, clock, fake, asked } = connection;
  const register = (changes: Partial<WebhookDefinition<"Tickets">> = {}) =>
    registerWebhook(client, { ...tickets, ...changes }, { clock });
  /** The requests of one call. */
  const writesOf = async (act: () => Promise<unknown>) => {
    const before = asked().length;
    await act();
    return asked()
      .slice(before)
      .filter((it) => !it.includes("/query") && !it.startsWith("GET"));
  };
  const only = () => fake.state.find("TicketWebhooks")[0];
  return { ...connection, register, writesOf, only };
};

describe("registering a webhook", () => {
  it("creates it, excludes first and adds its fields one after the other", async () => {
    const { register, writesOf, fake, only } = connected();
    const writes = await writesOf(async () =>
      expect(await register()).toEqual({
        entity: "Tickets",
        id: only()?.id,
        guid: only()?.webhookGuid,
        name: "msp: tickets",
        url,
        isActive: true,
        isReady: true,
        outcome: "created",
        duplicates: [],
      }),
    );
    const id = only()?.id;
    expect(writes).toEqual([
      "POST /TicketWebhooks",
      `POST /TicketWebhooks/${id}/ExcludedResources`,
      ...Array.from({ length: 3 }, () => `POST /TicketWebhooks/${id}/Fields`),
    ]);
    expect(Math.max(...fake.requests.map(({ threads }) => threads))).toBe(1);
    expect(only()).toMatchObject({
      deactivationUrl: `${url}/off`,
      isSubscribedToCreateEvents: true,
      isSubscribedToUpdateEvents: true,
      isSubscribedToDeleteEvents: false,
      sendThresholdExceededNotification: true,
    });
    const shown = fake.state.find("TicketWebhookFields");
    expect(shown.map((row) => [row.isSubscribedField, row.isDisplayAlwaysField])).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
  });

  it("adopts an equal one, sending nothing but the secret", async () => {
    const { register, writesOf, fake } = connected();
    const { id } = await register();
    let again: Awaited<ReturnType<typeof register>> | undefined;
    const writes = await writesOf(async () => {
      again = await register();
    });
    expect(again).toMatchObject({ id, outcome: "adopted", isReady: true });
    expect(writes).toEqual(["PATCH /TicketWebhooks"]);
    const sent = fake.ledger.at(-1);
    expect(sent).toMatchObject({ entity: "TicketWebhooks", verb: "update", body: { id, secretKey: secret } });
    expect(Object.keys(sent?.body as object).sort()).toEqual(["id", "secretKey"]);
  });

  it("makes another one equal: what is missing first, what is too much last", async () => {
    const { register, writesOf, fake } = connected();
    const { id } = await register();
    const writes = await writesOf(async () =>
      expect(
        await register({
          name: "msp: renamed",
          on: ["delete"],
          fields: ["title", "status"],
          always: [],
          excludedResourceIds: [acmeIds.resources.technician],
        }),
      ).toMatchObject({ id, outcome: "changed", name: "msp: renamed", isReady: true }),
    );
    expect(writes.map((it) => it.replace(/\/\d+$/, ""))).toEqual([
      "PATCH /TicketWebhooks",
      `POST /TicketWebhooks/${id}/ExcludedResources`,
      `DELETE /TicketWebhooks/${id}/ExcludedResources`,
      `POST /TicketWebhooks/${id}/Fields`,
      `PATCH /TicketWebhooks/${id}/Fields`,
      `DELETE /TicketWebhooks/${id}/Fields`,
      `DELETE /TicketWebhooks/${id}/Fields`,
    ]);
    expect(fake.state.find("TicketWebhookFields")).toHaveLength(2);
    expect(fake.state.find("TicketWebhookExcludedResources")).toMatchObject([
      { resourceID: acmeIds.resources.technician },
    ]);
  });

  it("turns one on again that Autotask turned off", async () => {
    const { register, fake, only } = connected();
    const { id } = await register();
    fake.state.change("TicketWebhooks", id, { isActive: false });
    expect(await register()).toMatchObject({ id, outcome: "reactivated", isActive: true });
    expect(only()).toMatchObject({ isActive: true });
  });

  it("tells of others with the same address", async () => {
    const { register, fake } = connected();
    const { id } = await register();
    const other = fake.state.add("TicketWebhooks", {
      name: "left over",
      webhookUrl: url,
      deactivationUrl: url,
      secretKey: "x",
      isActive: true,
      isSubscribedToDeleteEvents: true,
      sendThresholdExceededNotification: false,
    });
    expect(await register()).toMatchObject({ id, duplicates: [other] });
  });

  it("can be repeated after an unknown outcome without leaving a second one", async () => {
    const { register, fake } = connected();
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST", path: /\/TicketWebhooks$/ } });
    await expect(register()).rejects.toBeInstanceOf(UnknownOutcomeError);
    expect(await register()).toMatchObject({ outcome: "changed", isReady: true });
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST", path: /\/Fields$/ } });
    fake.state.remove("TicketWebhookFields", fake.state.find("TicketWebhookFields")[0]?.id ?? 0);
    await expect(register()).rejects.toBeInstanceOf(UnknownOutcomeError);
    await register();
    expect(fake.state.find("TicketWebhooks")).toHaveLength(1);
    expect(fake.state.find("TicketWebhookFields")).toHaveLength(3);
  });

  it.each(webhookEntityNames)("knows %s", async (entity) => {
    const { client, clock, fake } = connected();
    const field = { Companies: "companyName", ConfigurationItems: "referenceTitle", Contacts: "firstName" } as const;
    const definition = {
      ...tickets,
      entity,
      fields: [field[entity as keyof typeof field] ?? "title"],
      always: [],
    } as unknown as WebhookDefinition;
    const webhook = await registerWebhook(client, definition, { clock });
    expect(webhook).toMatchObject({
      entity,
      outcome: "created",
      isReady: true,
      guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(fake.ledger.map(({ entity: name }) => name)).toContain(
      entity === "Companies" ? "CompanyWebhooks" : entity.replace(/s$/, "Webhooks"),
    );
  });

  it("watches fields of the tenant's own", async () => {
    const { register, fake } = connected();
    await register({ userDefinedFields: ["msp workflow"] });
    expect(fake.state.find("TicketWebhookUdfFields")).toMatchObject([{ isSubscribedField: true }]);
    await register();
    expect(fake.state.find("TicketWebhookUdfFields")).toEqual([]);
  });

  it("finds fields by what people see where the list shows that, and never guesses", async () => {
    const { register, fake } = connected();
    const labels = ["Status", "Assigned Resource", "External ID", "Title"];
    fake.state.setPicklist(
      "TicketWebhookFields",
      "fieldID",
      labels.map((label, index) => ({ value: 10 + index, label })),
    );
    await register();
    expect(fake.state.find("TicketWebhookFields").map(({ fieldID }) => fieldID)).toEqual([10, 11, 12]);
    const unknown = await failureOf(register({ fields: ["priority"] }));
    expect(unknown).toBeInstanceOf(InvalidRequestError);
    expect(unknown.message).toContain('"priority"');
    const doubled = connected();
    doubled.fake.state.setPicklist("TicketWebhookFields", "fieldID", [
      { value: 1, label: "Status " },
      { value: 2, label: "STATUS" },
    ]);
    await expect(doubled.register({ fields: ["status"], always: [] })).rejects.toThrow("Status  (1) or STATUS (2)");
  });

  it("is refused before anything is sent where Autotask would not take it", async () => {
    const { register, writesOf } = connected();
    const wrong = [
      { name: "n".repeat(51) },
      { name: " " },
      { url: "http://msp.example.com/hooks" },
      { url: "nonsense" },
      { url: `${url}/${"x".repeat(500)}` },
      { on: [] },
      { fields: [] },
      { notificationEmailAddress: "x".repeat(151) },
    ];
    for (const changes of wrong) {
      expect(await writesOf(() => expect(register(changes)).rejects.toBeInstanceOf(InvalidRequestError))).toEqual([]);
    }
    expect(await writesOf(() => expect(register({ secret: "x".repeat(65) })).rejects.toThrow("65 characters"))).toEqual(
      [],
    );
  });

  it("says so where this account may not", async () => {
    const { register, fake } = connected();
    fake.state.setPermissions(fake.credentials.userName, { TicketWebhooks: { create: "None" } });
    await expect(register()).rejects.toBeInstanceOf(PermissionError);
  });

  it("waits until it is ready, and says when it is not", async () => {
    const { client, clock, fake } = connected();
    fake.faults.add({
      kind: "status",
      code: 200,
      body: { itemId: 1 },
      match: { method: "POST", path: /\/Fields$/ },
      times: 3,
    });
    const registering = registerWebhook(client, tickets, { clock, readyWithinMs: 5_000 });
    await clock.advance(4_999);
    await clock.advance(1);
    expect(await registering).toMatchObject({ isReady: false, isActive: true });
    expect(
      fake.requests.filter(({ method, path }) => method === "GET" && /\/TicketWebhooks\/\d+$/.test(path)),
    ).toHaveLength(4);
  });

  it("shows its secret in no error and no observation", async () => {
    const observed: unknown[] = [];
    const { client, clock, fake } = connect({ client: { onRequest: (it) => void observed.push(it) } });
    const body = { errors: [`secretKey: "${secret}" is not good enough`] };
    fake.faults.add({ kind: "status", code: 500, body, match: { method: "POST", path: /\/TicketWebhooks$/ } });
    const error = await failureOf(registerWebhook(client, tickets, { clock }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(inspect([error, observed], { depth: 9, showHidden: true })).not.toContain(secret);
  });
});

describe("cleaning up webhooks", () => {
  it("takes away what is ours and stale, and tells of everything else", async () => {
    const { client, clock, fake, register } = connected();
    const kept = await register();
    const stale = await register({ url: `${url}/old?token=abc`, on: ["update"] });
    const contact = { ...tickets, entity: "Contacts", fields: ["firstName"], always: [] } as const;
    const staleContacts = await registerWebhook(client, contact, { clock });
    const add = (name: string, webhookUrl: string) =>
      fake.state.add("CompanyWebhooks", {
        name,
        webhookUrl,
        deactivationUrl: url,
        secretKey: "x",
        isActive: false,
        sendThresholdExceededNotification: false,
      });
    const theirs = add("Somebody else's", "https://other.example.com/in?key=1");
    const alike = add("msp: not ours", "https://other.example.com/in");
    const { removed, others } = await cleanUpWebhooks(client, {
      namePrefix: "msp: ",
      urlPrefix: "https://msp.example.com/hooks/",
      keep: [kept],
    });
    expect(removed.map(({ entity, id }) => [entity, id])).toEqual([
      ["Contacts", staleContacts.id],
      ["Tickets", stale.id],
    ]);
    expect(others.map(({ id, url: address }) => [id, address])).toEqual([
      [theirs, "https://other.example.com/in"],
      [alike, "https://other.example.com/in"],
    ]);
    expect(fake.state.find("TicketWebhooks").map(({ id }) => id)).toEqual([kept.id]);
    expect(fake.state.find("TicketWebhookFields", { webhookID: stale.id })).toEqual([]);
    const again = await cleanUpWebhooks(client, { namePrefix: "msp: ", urlPrefix: url, keep: [kept] });
    expect(again.removed).toEqual([]);
  });

  it("takes nothing for ours by an empty prefix", async () => {
    const { client } = connected();
    await expect(cleanUpWebhooks(client, { namePrefix: "", urlPrefix: url, keep: [] })).rejects.toBeInstanceOf(
      RangeError,
    );
    await expect(cleanUpWebhooks(client, { namePrefix: "x", urlPrefix: " ", keep: [] })).rejects.toBeInstanceOf(
      RangeError,
    );
  });
});
