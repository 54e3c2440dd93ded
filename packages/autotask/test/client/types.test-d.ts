import {
  type AutotaskClient,
  type AutotaskRecord,
  createAutotaskClient,
  defineEntity,
  type EntityChanges,
  type EntityDraft,
  type WriteOptions,
} from "@msp/autotask";
import { describe, expectTypeOf, it } from "vitest";

declare const client: AutotaskClient;
const draft = { companyID: 12, title: "Remove a user", status: 1, priority: 2 };

describe("records", () => {
  it("have the types their definition says, and tolerate null", () => {
    type Ticket = AutotaskRecord<"tickets">;
    expectTypeOf<Ticket["id"]>().toEqualTypeOf<number>();
    expectTypeOf<Ticket["title"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Ticket["createDate"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Ticket["serviceLevelAgreementHasBeenMet"]>().toEqualTypeOf<boolean | null | undefined>();
    expectTypeOf<AutotaskRecord<"contacts">["isActive"]>().toEqualTypeOf<number | null | undefined>();
    expectTypeOf(client.tickets.get(1)).resolves.toEqualTypeOf<Ticket | undefined>();
    expectTypeOf(client.tickets.first({})).resolves.toEqualTypeOf<Ticket | undefined>();
    // @ts-expect-error a field that does not exist
    type _Missing = Ticket["tittle"];
  });

  it("have the chosen fields only", () => {
    const chosen = client.tickets.first({}, { includeFields: ["title", "status"] });
    expectTypeOf(chosen).resolves.toEqualTypeOf<
      Pick<AutotaskRecord<"tickets">, "id" | "title" | "status"> | undefined
    >();
    // @ts-expect-error a field that does not exist
    void client.tickets.first({}, { includeFields: ["tittle"] });
  });
});

describe("filters", () => {
  it("take a value, a list, operators, alternatives and one user-defined field", () => {
    client.tickets.query({
      companyID: 12,
      status: [1, 8],
      title: { contains: "laptop" },
      createDate: { gte: new Date(), lt: "2027-01-01" },
    });
    client.tickets.query({ or: [{ priority: 4 }, { and: [{ priority: 1 }, { contactID: { exist: false } }] }] });
    client.tickets.query({ userDefinedField: { name: "MSP Workflow", eq: "x" } });
  });

  it("refuse what Autotask would refuse or misread", () => {
    // @ts-expect-error text for a number finds nothing, silently
    client.tickets.query({ companyID: "12" });
    // @ts-expect-error a label where an id belongs
    client.tickets.query({ status: { eq: "New" } });
    // @ts-expect-error a field that does not exist
    client.tickets.query({ companyId: 12 });
    // @ts-expect-error numbers contain nothing
    client.tickets.query({ companyID: { contains: 1 } });
    // @ts-expect-error a truth has no order
    client.tickets.query({ serviceLevelAgreementHasBeenMet: { gt: false } });
    // @ts-expect-error isActive of a contact is 0 or 1
    client.contacts.query({ isActive: true });
    // @ts-expect-error a condition that is not there would match every record
    client.tickets.query({ companyID: undefined });
    // @ts-expect-error Autotask cannot filter by this field
    client.tickets.query({ creatorType: 1 });
    // @ts-expect-error Autotask orders by id
    client.tickets.query({}, { sort: "title" });
    // @ts-expect-error Autotask knows no offset
    client.tickets.query({}, { offset: 100 });
    // @ts-expect-error the ticket history is asked by one ticket
    client.ticketHistory.query({});
    // @ts-expect-error and by nothing else
    client.ticketHistory.query({ ticketID: 1, action: "x" });
    client.ticketHistory.query({ ticketID: 1 });
  });
});

describe("writes", () => {
  it("take required and optional fields", () => {
    expectTypeOf(client.tickets.create(draft)).resolves.toEqualTypeOf<number>();
    void client.tickets.create({
      ...draft,
      dueDateTime: new Date(),
      contactID: null,
      userDefinedFields: [{ name: "x", value: "y" }],
    });
    void client.tickets.update({ id: 5, title: "x", contactID: null });
    void client.ticketNotes.create(
      5,
      { noteType: 1, publish: 2, description: "x" },
      { beforeWrite: async () => undefined, notAfter: 0 },
    );
    void client.contacts.update(12, { id: 5, isActive: 0 });
    void client.contracts.create({
      companyID: 12,
      contractName: "Monthly",
      contractType: 7,
      status: 1,
      startDate: "2026-01-01",
      endDate: new Date(),
      timeReportingRequiresStartAndStopTimes: 0,
    });
  });

  it("refuse what Autotask would refuse or silently ignore", () => {
    // @ts-expect-error priority and status are required
    void client.tickets.create({ companyID: 12, title: "x" });
    // @ts-expect-error an unknown field
    void client.tickets.create({ ...draft, tittle: "x" });
    // @ts-expect-error a read-only field
    void client.tickets.create({ ...draft, ticketNumber: "T1" });
    // @ts-expect-error a read-only field, also where TypeScript checks no excess
    const readOnly: EntityDraft<AutotaskClient["tickets"]["definition"]> = {
      ...draft,
      ...{ createDate: "2026-01-01" },
    };
    // @ts-expect-error the id is given by Autotask
    void client.tickets.create({ ...draft, id: 5 });
    // @ts-expect-error a wrong type
    void client.tickets.create({ ...draft, priority: "High" });
    // @ts-expect-error an update needs the id
    void client.tickets.update({ title: "x" });
    // @ts-expect-error a contact never moves to another company
    const moved: EntityChanges<AutotaskClient["contacts"]["definition"]> = { id: 5, companyID: 13 };
    // @ts-expect-error a child needs its parent
    void client.ticketNotes.create({ noteType: 1, publish: 2, description: "x" });
    // @ts-expect-error the parent is named once
    void client.ticketNotes.create(5, { ticketID: 5, noteType: 1, publish: 2, description: "x" });
    // @ts-expect-error ticket notes have no user-defined fields
    void client.ticketNotes.create(5, { noteType: 1, publish: 2, description: "x", userDefinedFields: [] });
    return [readOnly, moved];
  });

  it("are there only where Autotask routes them", () => {
    // @ts-expect-error tickets cannot be deleted
    client.tickets.delete;
    // @ts-expect-error notes cannot be deleted
    client.ticketNotes.delete;
    // @ts-expect-error resources are made in the user interface
    client.resources.create;
    // @ts-expect-error the notification history is read only
    client.notificationHistory.update;
    // @ts-expect-error applied checklist libraries cannot be queried
    client.ticketChecklistLibraries.query;
    // @ts-expect-error additional contacts are added and removed, not changed
    client.ticketAdditionalContacts.update;
    expectTypeOf(client.checklistLibraries.delete).parameter(0).toEqualTypeOf<number>();
    expectTypeOf(client.ticketChecklistItems.delete).parameter(1).toEqualTypeOf<number>();
  });
});

describe("picklists", () => {
  it("give ids of the field's own type", () => {
    expectTypeOf(client.picklists.idOf("Tickets", "status", "New")).resolves.toEqualTypeOf<number>();
    expectTypeOf(client.picklists.idOf("Resources", "resourceType", "Employee")).resolves.toEqualTypeOf<string>();
    // @ts-expect-error a field that does not exist
    void client.picklists.idOf("Tickets", "state", "New");
    // @ts-expect-error an entity the client does not know by name
    void client.picklists.idOf("Ticket", "status", "New");
  });
});

describe("an entity of one's own", () => {
  it("is typed from its definition alone", () => {
    const departments = defineEntity({
      name: "Departments",
      verbs: ["query", "update"],
      fields: {
        name: { type: "string", required: true },
        isActive: { type: "boolean" },
        createDate: { type: "datetime", readOnly: true },
      },
    });
    const own = createAutotaskClient().entity(departments);
    expectTypeOf(own.first({ name: "x" })).resolves.toExtend<
      { id: number; name?: string | null | undefined } | undefined
    >();
    void own.update({ id: 1, isActive: false });
    // @ts-expect-error a read-only field
    void own.update({ id: 1, createDate: "2026-01-01" });
    // @ts-expect-error a verb it does not have
    own.create;
  });
});

describe("an entity by name", () => {
  it("has exactly the verbs that are routed", () => {
    expectTypeOf(client.entity("ActionTypes").delete).toEqualTypeOf<
      (id: number, options?: WriteOptions) => Promise<void>
    >();
    expectTypeOf(client.entity("CompanyTeams").create).parameter(0).toEqualTypeOf<number>();
    // @ts-expect-error departments cannot be deleted
    client.entity("Departments").delete;
    // @ts-expect-error skills are read only
    client.entity("Skills").create;
    // @ts-expect-error tickets have a property of their own
    client.entity("Tickets");
  });
});
