import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { setUp } from "./support/api.ts";

const { categories, checklistLibraries, companies, contacts, resources, roles } = acmeIds;
const template = "[Current Customer] Remove Contact/User for Current RMM Customer";
const by = { resourceID: resources.technician };
const terry = { assignedResourceID: resources.technician, assignedResourceRoleID: roles.helpDesk };
const fields = { companyID: companies.acmeDental, contactID: contacts.officeManager, ...terry };

describe("a technician", () => {
  test("saves a ticket from a form template: category, checklist, contacts, and the mail at once", async () => {
    const { api, fake } = setUp();
    const id = fake.ui.saveTicketFromTemplate({ template, by, fields, additionalContactIDs: [contacts.leaver] });
    expect((await api.get(`/Tickets/${id}`)).body.item).toMatchObject({
      ticketCategory: categories.administrativeChange,
      title: "Remove a user",
      creatorResourceID: resources.technician,
      lastCustomerNotificationDateTime: "2026-03-02T09:00:00",
    });
    expect(fake.mailsSent.map(({ to, cause }) => [to.address, cause.kind])).toEqual([
      ["olivia.reyes@example.com", "form template"],
      ["sam.porter@example.com", "form template"],
      ["terry.hale@example.com", "form template"],
    ]);
    expect(fake.state.find("TicketChecklistItems", { ticketID: id })).toHaveLength(3);
    expect(fake.ledger.every(({ by: author }) => author.via === "ui")).toBe(true);
  });

  test("chooses another checklist and clears the notification", () => {
    const { fake } = setUp();
    const checklistLibraryID = checklistLibraries.removalAcme;
    const id = fake.ui.saveTicketFromTemplate({ template, by, fields, checklistLibraryID, withoutNotification: true });
    expect(fake.mailsSent).toEqual([]);
    const items = fake.state.find("TicketChecklistItems", { ticketID: id });
    expect(items.map(({ itemName }) => itemName)).toContain("Tell the X-ray software vendor");
  });

  test("is refused what the trade does not allow, and cannot use categories kept for the API", () => {
    const { fake } = setUp();
    expect(() =>
      fake.ui.saveTicketFromTemplate({ template, by, fields: { ...fields, contactID: contacts.gone } }),
    ).toThrow(/contactID of type: Contact does not exist or is invalid/);
    const hidden = { ...fields, ticketCategory: categories.apiOnly };
    expect(() => fake.ui.saveTicketFromTemplate({ template, by, fields: hidden })).toThrow(/hidden/);
    expect(() => fake.ui.saveTicketFromTemplate({ template: "Nothing", by, fields })).toThrow(/"Nothing"/);
    expect(fake.ledger).toEqual([]);
  });

  test("ticks items and reassigns the ticket", async () => {
    const { api, fake } = setUp();
    const id = fake.ui.saveTicketFromTemplate({ template, by, fields });
    const [item] = fake.state.find("TicketChecklistItems", { ticketID: id });
    fake.ui.tickItem(item?.id ?? 0, by);
    expect((await api.get(`/TicketChecklistItems/${item?.id}`)).body.item).toMatchObject({
      isCompleted: true,
      completedByResourceID: resources.technician,
    });
    fake.ui.tickItem(item?.id ?? 0, by, false);
    expect(fake.state.get("TicketChecklistItems", item?.id ?? 0)?.isCompleted).toBe(false);
    fake.ui.reassign(id, { resourceID: resources.senior, roleID: roles.engineer }, by);
    expect(fake.state.get("Tickets", id)?.assignedResourceID).toBe(resources.senior);
    expect(() => fake.ui.tickItem(1, by)).toThrow(/no checklist item with id 1/);
  });

  test("adds notes, with a notification when the panel asks for one; customers add notes too", () => {
    const { fake } = setUp();
    const id = fake.ui.saveTicketFromTemplate({ template, by, fields, withoutNotification: true });
    const quiet = fake.ui.addNote(id, { description: "for us", publish: 2 }, by);
    const notify = { template: "Note for the customer", to: ["ticketContact" as const] };
    fake.ui.addNote(id, { description: "for you" }, by, notify);
    expect(fake.mailsSent).toMatchObject([
      { to: { address: "olivia.reyes@example.com" }, cause: { kind: "notification panel" } },
    ]);
    const reply = fake.ui.addNote(id, { description: "thanks" }, { contactID: contacts.officeManager });
    expect(fake.state.get("TicketNotes", quiet)).toMatchObject({ publish: 2, creatorResourceID: resources.technician });
    expect(fake.state.get("TicketNotes", reply)).toMatchObject({
      createdByContactID: contacts.officeManager,
      creatorResourceID: null,
    });
  });
});
