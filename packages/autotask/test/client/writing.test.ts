import { acmeIds } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import {
  InvalidRequestError,
  PermissionError,
  UnavailableError,
  UnknownOutcomeError,
  type VendorRequest,
} from "@msp/workflows/ports";
import { describe, expect, it, vi } from "vitest";
import { befall, connect, failureOf, zoneOrigin } from "./support/connected.ts";

const { acmeDental } = acmeIds.companies;
const draft = {
  companyID: acmeDental,
  title: "Remove a user",
  status: 1,
  priority: 2,
  queueID: acmeIds.queues.administration,
};
const zone = `${zoneOrigin}/atservicesrest/v1.0`;

describe("creating, changing and deleting", () => {
  it("works at the entity's own path and below parents", async () => {
    const { client, asked } = connect();
    const ticketId = await client.tickets.create(draft);
    const noteId = await client.ticketNotes.create(ticketId, {
      noteType: 1,
      publish: 2,
      title: "Seen",
      description: "On it.",
    });
    await client.ticketNotes.update(ticketId, { id: noteId, description: "Done." });
    const itemId = await client.ticketChecklistItems.create(ticketId, {
      itemName: "Back up the mailbox",
      isImportant: true,
    });
    await client.ticketChecklistItems.update(ticketId, { id: itemId, isCompleted: true });
    await client.ticketChecklistItems.delete(ticketId, itemId);
    await client.ticketChecklistLibraries.create(ticketId, {
      checklistLibraryID: acmeIds.checklistLibraries.removalGeneric,
    });
    const additionalId = await client.ticketAdditionalContacts.create(ticketId, { contactID: acmeIds.contacts.silent });
    await client.ticketAdditionalContacts.delete(ticketId, additionalId);
    await client.contacts.update(acmeDental, { id: acmeIds.contacts.leaver, isActive: 0 });
    await client.tickets.update({ id: ticketId, title: "Remove Sam Porter" });

    expect(asked()).toEqual([
      "POST /Tickets",
      `POST /Tickets/${ticketId}/Notes`,
      `PATCH /Tickets/${ticketId}/Notes`,
      `POST /Tickets/${ticketId}/ChecklistItems`,
      `PATCH /Tickets/${ticketId}/ChecklistItems`,
      `DELETE /Tickets/${ticketId}/ChecklistItems/${itemId}`,
      `POST /Tickets/${ticketId}/ChecklistLibraries`,
      `POST /Tickets/${ticketId}/AdditionalContacts`,
      `DELETE /Tickets/${ticketId}/AdditionalContacts/${additionalId}`,
      `PATCH /Companies/${acmeDental}/Contacts`,
      "PATCH /Tickets",
    ]);
    expect(await client.tickets.get(ticketId)).toMatchObject({ title: "Remove Sam Porter", priority: 2 });
    expect((await client.ticketNotes.get(noteId))?.description).toBe("Done.");
    expect((await client.contacts.get(acmeIds.contacts.leaver))?.isActive).toBe(0);
    expect(await client.ticketChecklistItems.count({ ticketID: ticketId })).toBeGreaterThan(0);
  });

  it("sends times in UTC, empties fields with null and leaves undefined out", async () => {
    const { client } = connect();
    const ticketId = await client.tickets.create({
      ...draft,
      dueDateTime: new Date("2026-03-09T16:00:00+01:00"),
      description: undefined,
    });
    const announced: VendorRequest[] = [];
    await client.tickets.update(
      { id: ticketId, contactID: null, title: undefined, priority: 1 },
      { beforeWrite: (request) => void announced.push(request) },
    );
    expect(announced[0]?.body).toEqual({ id: ticketId, contactID: null, priority: 1 });
    expect((await client.tickets.get(ticketId))?.dueDateTime).toMatch(/^2026-03-09T15:00:00/);
  });

  it("writes user-defined fields where the entity has them", async () => {
    const { client } = connect();
    const ticketId = await client.tickets.create({
      ...draft,
      userDefinedFields: [{ name: "MSP Workflow", value: "started" }],
    });
    const { userDefinedFields } = (await client.tickets.get(ticketId)) ?? {};
    expect(userDefinedFields).toContainEqual({ name: "MSP Workflow", value: "started" });
  });

  it("writes in the name of a resource, and reads in its own", async () => {
    const { client, fake } = connect({ client: { impersonationResourceId: acmeIds.resources.technician } });
    for (const id of Object.values(acmeIds.resources)) fake.state.allowImpersonation(id);
    const ticketId = await client.tickets.create(draft);
    const noteId = await client.ticketNotes.create(
      ticketId,
      { noteType: 1, publish: 2, title: "Seen", description: "On it." },
      { impersonationResourceId: acmeIds.resources.senior },
    );
    expect((await client.tickets.get(ticketId))?.creatorResourceID).toBe(acmeIds.resources.technician);
    expect((await client.ticketNotes.get(noteId))?.creatorResourceID).toBe(acmeIds.resources.senior);
  });

  it("refuses to write in the name of a resource where Autotask would ignore it", async () => {
    const { client, fake } = connect({ client: { impersonationResourceId: acmeIds.resources.technician } });
    const item = { itemName: "Back up the mailbox" };
    const error = await failureOf(client.ticketChecklistItems.create(1, item, { impersonationResourceId: 77 }));
    expect(error.message).toContain(
      "TicketChecklistItems cannot be written in the name of another resource; Autotask would ignore it.",
    );
    expect(fake.requests).toHaveLength(0);
  });
});

describe("what Autotask would refuse or silently ignore is not sent", () => {
  type Write = (client: ReturnType<typeof connect>["client"]) => Promise<unknown>;
  const wrong = (fields: object) => fields as never;

  it.each<[string, Write, string]>([
    [
      "an unknown field",
      (client) => client.tickets.create(wrong({ ...draft, tittle: "x" })),
      'Tickets has no field "tittle"; did you mean title',
    ],
    [
      "a read-only field",
      (client) => client.tickets.create(wrong({ ...draft, ticketNumber: "T1" })),
      'would silently ignore "ticketNumber": it is read only.',
    ],
    [
      "a field fixed at creation",
      (client) => client.contacts.update(1, wrong({ id: 5, companyID: 6 })),
      'would silently ignore "companyID": it cannot be changed after the creation.',
    ],
    [
      "a missing field",
      (client) => client.tickets.create(wrong({ title: "x", companyID: 1 })),
      "required fields are missing: priority, status.",
    ],
    [
      "a wrong type",
      (client) => client.tickets.create(wrong({ ...draft, priority: "High" })),
      '"priority" has the wrong type: a whole number is needed, not a string.',
    ],
    [
      "an emptied required field",
      (client) => client.tickets.update(wrong({ id: 5, title: null })),
      '"title" is required and cannot be emptied.',
    ],
    ["an id in a create", (client) => client.tickets.create(wrong({ ...draft, id: 7 })), 'Tickets has no field "id"'],
    [
      "an update of nothing",
      (client) => client.tickets.update({ id: 5 }),
      "it changes nothing. Name the id and at least one field.",
    ],
    [
      "a user-defined field where there are none",
      (client) =>
        client.ticketNotes.create(1, wrong({ noteType: 1, publish: 1, description: "x", userDefinedFields: [] })),
      'TicketNotes has no field "userDefinedFields"',
    ],
    [
      "a malformed user-defined field",
      (client) => client.tickets.update(wrong({ id: 1, userDefinedFields: [{ label: "x" }] })),
      '"userDefinedFields" must be a list of { name, value }.',
    ],
    [
      "a parent that is no number",
      (client) => client.ticketNotes.create("1" as never, { noteType: 1, publish: 1, description: "x" }),
      "the id of Tickets must be a whole number, not 1.",
    ],
  ])("%s", async (_, write, words) => {
    const { client, fake } = connect();
    const error = await failureOf(write(client));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain(words);
    expect(fake.requests).toHaveLength(0);
  });

  it("offers no verb that Autotask does not route", () => {
    const { client } = connect();
    expect("delete" in client.tickets).toBe(false);
    expect("create" in client.resources).toBe(false);
    expect("query" in client.ticketChecklistLibraries).toBe(false);
    expect(Object.keys(client.notificationHistory)).not.toContain("update");
  });
});

describe("announcing a write", () => {
  it("tells the exact request before it leaves", async () => {
    const { client, fake } = connect();
    const beforeWrite = vi.fn(async () => expect(fake.ledger).toHaveLength(0));
    const ticketId = await client.tickets.create(draft, { beforeWrite });
    expect(beforeWrite.mock.calls).toEqual([[{ method: "POST", url: `${zone}/Tickets`, body: draft }]]);
    expect(ticketId).toBe(fake.ledger[0]?.id);
  });

  it("includes the parent of a child", async () => {
    const { client } = connect();
    const stop = new Error("planned");
    const announced: VendorRequest[] = [];
    const write = client.ticketNotes.create(
      4711,
      { noteType: 1, publish: 2, description: "x" },
      {
        beforeWrite(request) {
          announced.push(request);
          throw stop;
        },
      },
    );
    await expect(write).rejects.toBe(stop);
    expect(announced).toEqual([
      {
        method: "POST",
        url: `${zone}/Tickets/4711/Notes`,
        body: { noteType: 1, publish: 2, description: "x", ticketID: 4711 },
      },
    ]);
  });

  it("sends nothing when it is stopped or too late", async () => {
    const { client, fake, clock } = connect();
    const stop = new Error("planned");
    await expect(client.tickets.create(draft, { beforeWrite: () => Promise.reject(stop) })).rejects.toBe(stop);
    const late = await failureOf(client.tickets.create(draft, { notAfter: clock.now() - 1 }));
    expect(late).toBeInstanceOf(UnavailableError);
    expect(late.message).toContain("autotask: POST /Tickets was never sent");
    expect(fake.ledger).toHaveLength(0);
  });
});

describe("what becomes of a write", () => {
  it("is unknown after a lost answer, and it is not sent again", async () => {
    const { client, fake } = connect();
    befall(fake, { kind: "lostAnswerAfterCommit" });
    const error = await failureOf(client.tickets.create(draft));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error.message).toContain("It may have happened: look before sending it again.");
    expect(fake.ledger).toHaveLength(1);
  });

  it.each([
    ["truncated", { kind: "truncated" }],
    ["an HTML page", { kind: "html" }],
    ["a gateway's page", { kind: "html", code: 502 }],
    ["500 without a reason", { kind: "status", code: 500, body: { Message: "An error has occurred." } }],
    ["without an id", { kind: "status", code: 200, body: {} }],
  ] as const)("is unknown when the answer is %s", async (_, fault) => {
    const { client, fake, asked } = connect();
    befall(fake, fault);
    expect(await failureOf(client.tickets.create(draft))).toBeInstanceOf(UnknownOutcomeError);
    expect(asked()).toEqual(["POST /Tickets"]);
  });

  it("is a refusal when Autotask says why", async () => {
    const { client, fake } = connect();
    const error = await failureOf(client.tickets.create({ ...draft, contactID: acmeIds.contacts.gone }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toMatch(
      /^autotask refused POST \/Tickets \(HTTP 500\): .*contactID.*Nothing was written; correct the request\.$/,
    );
    expect(fake.ledger).toHaveLength(0);
  });

  it("is a missing permission when Autotask says that, although with status 500", async () => {
    const { client } = connect({ fake: { seed: { permissions: { Tickets: "None" } } } });
    const error = await failureOf(client.tickets.create(draft));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.message).toContain("Somebody who administers autotask has to grant it.");
  });
});

describe("a zone that does not route PATCH", () => {
  const german = { fake: { assumptions: { patchNotRouted: true } } } as const;

  it("gets the whole record back with the changes in it", async () => {
    const { client, asked } = connect(german);
    const before = await client.companies.get(acmeDental);
    await client.companies.update({ id: acmeDental, phone: "555-0199" });
    expect(asked().slice(1)).toEqual(["PATCH /Companies", `GET /Companies/${acmeDental}`, "PUT /Companies"]);
    expect(await client.companies.get(acmeDental)).toMatchObject({
      ...before,
      phone: "555-0199",
      lastTrackedModifiedDateTime: expect.anything(),
    });
  });

  it("keeps the user-defined fields that were not changed", async () => {
    const { client } = connect(german);
    const userDefinedFields = [
      { name: "MSP Workflow", value: "started" },
      { name: "Form Link", value: "https://forms.example.com/1" },
    ];
    const id = await client.tickets.create({ ...draft, userDefinedFields });
    await client.tickets.update({ id, userDefinedFields: [{ name: "MSP Workflow", value: "offboarding-form" }] });
    const after = await client.tickets.get(id);
    expect(after?.userDefinedFields).toContainEqual({ name: "MSP Workflow", value: "offboarding-form" });
    expect(after?.userDefinedFields).toContainEqual({ name: "Form Link", value: "https://forms.example.com/1" });
    expect(after).toMatchObject({ title: draft.title, queueID: draft.queueID });
  });

  it("is remembered, so the next update does not try in vain", async () => {
    const { client, asked } = connect(german);
    await client.companies.update({ id: acmeDental, phone: "555-0198" });
    const before = asked().length;
    await client.companies.update({ id: acmeDental, phone: "555-0199" });
    expect(asked().slice(before)).toEqual([`GET /Companies/${acmeDental}`, "PUT /Companies"]);
  });

  it("costs whoever hears of writes one more call, never a second write in one", async () => {
    const { client, fake } = connect(german);
    const announced: string[] = [];
    const change = () =>
      client.companies.update(
        { id: acmeDental, phone: "555-0199" },
        { beforeWrite: ({ method }) => void announced.push(method) },
      );
    const error = await failureOf(change());
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain("Nothing was written; start it again, and it is sent as PUT collection.");
    expect(fake.ledger).toHaveLength(0);
    await change();
    expect(announced).toEqual(["PATCH", "PUT"]);
  });

  it("may route PUT on single records only", async () => {
    const { client, fake, asked } = connect(german);
    befall(fake, { kind: "html", code: 404, match: { method: "PUT", path: /Companies$/ }, times: 9 });
    await client.companies.update({ id: acmeDental, phone: "555-0199" });
    expect(asked().at(-1)).toBe(`PUT /Companies/${acmeDental}`);
    expect((await client.companies.get(acmeDental))?.phone).toBe("555-0199");
  });

  it("is not suspected when the record itself is missing", async () => {
    const { client, asked } = connect({ clock: createFakeClock() });
    await failureOf(client.tickets.update({ id: 999_999, title: "x" }));
    expect(asked()).toEqual(["PATCH /Tickets"]);
  });
});
