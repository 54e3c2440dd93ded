import {
  ChecklistLibrary,
  Company,
  Contact,
  Contract,
  NotificationRecord,
  Person,
  Resource,
  Term,
  Ticket,
  TicketChecklistItem,
  TicketNote,
} from "@msp/workflows";
import { describe, expect, it } from "vitest";
import type * as z from "zod";

const status = { id: "new", label: "New" };
const examples: readonly (readonly [name: string, schema: z.ZodType, whole: object, optional: readonly string[]])[] = [
  ["Term", Term, status, ["id"]],
  ["Person", Person, { id: "tess@example.com", name: "Tess" }, []],
  [
    "Company",
    Company,
    { id: "12", name: "Acme Dental", isActive: true, kind: { label: "Customer" }, portalActive: false },
    ["kind"],
  ],
  [
    "Contact",
    Contact,
    {
      id: "7",
      companyId: "12",
      name: "Lee Leaver",
      email: "lee@example.com",
      phone: "555-0107",
      isActive: true,
      receivesMail: true,
      isPrimary: false,
    },
    ["email", "phone"],
  ],
  [
    "Contract",
    Contract,
    {
      id: "3",
      companyId: "12",
      name: "Managed services",
      category: { label: "Managed" },
      isActive: true,
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
    },
    ["category", "startsOn", "endsOn"],
  ],
  ["Resource", Resource, { id: "9", name: "Tess", email: "tess@example.com", isActive: true }, ["email"]],
  [
    "Ticket",
    Ticket,
    {
      id: "4711",
      number: "T20261201.0001",
      title: "Remove a contact",
      description: "Lee leaves on Friday.",
      companyId: "12",
      contactId: "7",
      category: { label: "Change" },
      status,
      priority: { label: "Medium" },
      queue: { label: "Onboarding" },
      primaryResourceId: "9",
      createdAt: "2026-12-01T08:00:00Z",
      dueAt: "2026-12-02T08:00:00Z",
      lastCustomerNotificationAt: "2026-12-01T08:05:00Z",
      marker: "abc",
      isComplete: false,
    },
    [
      "description",
      "contactId",
      "category",
      "queue",
      "primaryResourceId",
      "dueAt",
      "lastCustomerNotificationAt",
      "marker",
    ],
  ],
  [
    "TicketNote",
    TicketNote,
    {
      id: "1",
      ticketId: "4711",
      title: "Note",
      text: "Called.",
      visibility: "internal",
      createdAt: "2026-12-01T08:00:00Z",
      createdBy: "9",
    },
    ["createdBy"],
  ],
  [
    "TicketChecklistItem",
    TicketChecklistItem,
    { id: "1", title: "Badge", isImportant: true, isDone: true, doneBy: "9", doneAt: "2026-12-01T08:00:00Z" },
    ["doneBy", "doneAt"],
  ],
  [
    "ChecklistLibrary",
    ChecklistLibrary,
    { id: "1", name: "Hand over", isActive: true, items: [{ title: "Badge", isImportant: true }] },
    [],
  ],
  [
    "NotificationRecord",
    NotificationRecord,
    {
      lastCustomerNotificationAt: "2026-12-01T08:05:00Z",
      history: [{ template: "Send form", recipient: "lee@example.com", sentAt: "2026-12-01T08:05:00Z" }],
    },
    ["lastCustomerNotificationAt"],
  ],
];

describe.each(examples)("%s", (_, schema, whole, optional) => {
  it("takes what a service knows, as it is", () => {
    expect(schema.parse(whole)).toEqual(whole);
  });

  it("can do without what a service may not know, and without nothing else", () => {
    const missing = Object.keys(whole).filter((field) => {
      const { [field]: _, ...rest } = whole as { [field: string]: unknown };
      return schema.safeParse(rest).success;
    });
    expect(missing).toEqual(optional);
  });

  it("survives the journal: as JSON and back it is the same", () => {
    expect(schema.parse(JSON.parse(JSON.stringify(schema.parse(whole))))).toEqual(whole);
  });
});

describe("what must not be mixed up", () => {
  it("a note is internal or for the customer, and nothing else", () => {
    const [, , whole] = examples.find(([name]) => name === "TicketNote") ?? [];
    expect(TicketNote.safeParse({ ...whole, visibility: "public" }).success).toBe(false);
  });

  it("a service that may not show its mails says so, which is not the same as none", () => {
    expect(NotificationRecord.parse({ history: "no permission" }).history).toBe("no permission");
    expect(NotificationRecord.parse({ history: [] }).history).toEqual([]);
  });

  it("a person has an id and a name", () => {
    expect(Person.safeParse({ id: "", name: "Tess" }).success).toBe(false);
  });
});
