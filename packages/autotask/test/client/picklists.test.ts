import type { EntityClient, EntityDefinition } from "@msp/autotask";
import { acmeIds, acmeSeed } from "@msp/autotask/testing";
import { InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { befall, connect, failureOf } from "./support/connected.ts";

const minute = 60_000;
const queues = (...labels: readonly string[]) => labels.map((label, index) => ({ value: 100 + index, label }));

/** The invented tenant with other queues. */
const withQueues = (...labels: readonly string[]) => {
  const seed = acmeSeed();
  return {
    seed: {
      ...seed,
      picklists: { ...seed.picklists, Tickets: { ...seed.picklists?.Tickets, queueID: queues(...labels) } },
    },
  };
};

describe("picklists", () => {
  it("give the id of a label, exactly or but for case and space", async () => {
    const { client, asked } = connect();
    expect(await client.picklists.idOf("Tickets", "status", "New")).toBe(acmeIds.statuses.new);
    expect(await client.picklists.idOf("Tickets", "status", "  waiting   CUSTOMER ")).toBe(
      acmeIds.statuses.waitingCustomer,
    );
    expect(await client.picklists.idOf("TicketNotes", "publish", "All Autotask Users")).toBe(1);
    expect(asked()).toEqual(["GET /Tickets/entityInformation/fields", "GET /TicketNotes/entityInformation/fields"]);
  });

  it("prefer the exact label to one that only looks like it", async () => {
    const { client } = connect({ fake: withQueues("triage", "Triage") });
    expect(await client.picklists.idOf("Tickets", "queueID", "Triage")).toBe(101);
  });

  it("say that a label is ambiguous", async () => {
    const { client } = connect({ fake: withQueues("Triage", "TRIAGE") });
    const error = await failureOf(client.picklists.idOf("Tickets", "queueID", "triage"));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain(
      '"triage" is ambiguous: Triage (100), TRIAGE (101). Rename one of them in Autotask, or use the id.',
    );
  });

  it("name the nearest labels for one that does not exist", async () => {
    const { client } = connect();
    const error = await failureOf(client.picklists.idOf("Tickets", "status", "Waiting on customer"));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.message).toMatch(
      /^autotask: the picklist Tickets\.status has no "Waiting on customer"\. Nearest: Waiting Customer/,
    );
  });

  it("tell an inactive label from one that does not exist", async () => {
    const { client } = connect();
    const error = await failureOf(client.picklists.idOf("Tickets", "queueID", "Old queue"));
    expect(error.message).toContain('has "Old queue", but it is inactive.');
    expect(await client.picklists.idOf("Tickets", "queueID", "Old queue", { includeInactive: true })).toBe(22);
    expect(await client.picklists.labelOf("Tickets", "queueID", 22)).toBe("Old queue");
  });

  it("take the choice of the parent field into account", async () => {
    const { client } = connect();
    const remove = client.picklists.idOf("Tickets", "subIssueType", "Remove a user", { parent: 1 });
    expect(await remove).toBe(11);
    const elsewhere = await failureOf(client.picklists.idOf("Tickets", "subIssueType", "Remove a user", { parent: 2 }));
    expect(elsewhere.message).toContain('the picklist Tickets.subIssueType below 2 has no "Remove a user".');
    expect((await client.picklists.values("Tickets", "subIssueType", { parent: 2 })).map(({ label }) => label)).toEqual(
      ["Broken screen"],
    );
  });

  it("ask for the parent where the same label stands below two", async () => {
    const seed = acmeSeed();
    const subIssueType = [
      { value: 11, label: "Other", parentValue: 1 },
      { value: 21, label: "Other", parentValue: 2 },
    ];
    const { client } = connect({
      fake: {
        seed: { ...seed, picklists: { ...seed.picklists, Tickets: { ...seed.picklists?.Tickets, subIssueType } } },
      },
    });
    const error = await failureOf(client.picklists.idOf("Tickets", "subIssueType", "Other"));
    expect(error.message).toContain(
      "Other (11 below 1), Other (21 below 2). Say which issueType it belongs to (parent).",
    );
  });

  it("say that a field has no choices, and which fields have", async () => {
    const { client } = connect();
    const error = await failureOf(client.picklists.idOf("Tickets", "title", "New"));
    expect(error.message).toMatch(
      /^autotask: Tickets\.title has no choices: it is not a picklist\. Picklists of Tickets: .*status/,
    );
  });

  it("look afresh for a label that was added since", async () => {
    const { client, fake, asked } = connect();
    befall(fake, {
      kind: "status",
      code: 200,
      body: { fields: [{ name: "status", isPickList: true, picklistValues: [{ value: "1", label: "Old" }] }] },
    });
    expect(await client.picklists.idOf("Tickets", "status", "New")).toBe(1);
    expect(asked()).toHaveLength(2);
  });
});

describe("metadata", () => {
  it("is read once for several askers, and again when it is older than wanted", async () => {
    const { client, clock, asked } = connect();
    await Promise.all([
      client.tickets.fields(),
      client.tickets.fields(),
      client.picklists.values("Tickets", "priority"),
    ]);
    await clock.advance(14 * minute);
    await client.tickets.fields();
    expect(asked()).toHaveLength(1);
    await client.tickets.fields({ maxAgeMs: minute });
    expect(asked()).toHaveLength(2);
    await clock.advance(15 * minute);
    await client.tickets.fields();
    expect(asked()).toHaveLength(3);
  });

  it("is not kept when reading it failed", async () => {
    const { client, fake } = connect();
    befall(fake, { kind: "status", code: 403 });
    await failureOf(client.tickets.fields());
    expect((await client.tickets.fields()).map(({ name }) => name)).toContain("ticketNumber");
  });

  it("tells the fields a tenant added, and none where there can be none", async () => {
    const { client } = connect();
    expect((await client.tickets.userDefinedFields()).map(({ name }) => name)).toContain("MSP Workflow");
    expect(await client.ticketNotes.userDefinedFields()).toEqual([]);
  });

  it("tells what the account may do", async () => {
    const { client } = connect({ fake: { seed: acmeSeed({ notificationHistory: "None" }) } });
    expect(await client.notificationHistory.information()).toMatchObject({
      canQuery: true,
      canCreate: false,
      userAccessForQuery: "None",
    });
    expect(await client.tickets.information()).toMatchObject({
      canDelete: false,
      hasUserDefinedFields: true,
      userAccessForCreate: "All",
    });
  });

  it("agrees with what the client knows of every entity", async () => {
    const { client } = connect();
    const clients = Object.values(client).filter(isEntity);
    expect(clients.length).toBeGreaterThan(20);
    for (const { definition, fields } of clients) {
      const told = new Map((await fields()).map((field) => [field.name, field]));
      for (const [name, { type, picklist }] of Object.entries(definition.fields)) {
        const field = told.get(name);
        const declared = { type: wholeNumber(type), isPickList: picklist === true || field?.isPickList };
        const found = { type: wholeNumber(field?.dataType), isPickList: field?.isPickList };
        expect(found, `${definition.name}.${name}`).toEqual(declared);
      }
    }
  });
});

function isEntity(value: unknown): value is EntityClient<EntityDefinition> {
  return typeof value === "object" && value !== null && "definition" in value;
}

/** Sources differ on which of the two whole-number types some ids have; in JSON they are the same. */
function wholeNumber(type: string | undefined): string | undefined {
  return type === "long" ? "integer" : type;
}
