import { describe, expect, test } from "vitest";
import { setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const tickets = 5;
const [text, list] = [1, 5];

describe("fields a tenant adds", () => {
  test("stand among the definitions with the choices of lists, and carry the ids webhooks name them by", async () => {
    const { api } = setUp();
    const { items } = (await api.query("UserDefinedFieldDefinitions", { op: "eq", field: "udfType", value: tickets }))
      .body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      "MSP Workflow",
      "Form Link",
      "Seats",
      "Leaves On",
      "Urgency",
    ]);
    const urgency = items.find(({ name }: { name: string }) => name === "Urgency");
    const choices = await api.query("UserDefinedFieldListItems", { op: "eq", field: "udfFieldId", value: urgency.id });
    expect(choices.body.items).toMatchObject([
      { id: 71, valueForDisplay: "Today" },
      { id: 72, valueForDisplay: "This week" },
    ]);
    const { fields } = (await api.get("/TicketWebhookUdfFields/entityInformation/fields")).body;
    const { picklistValues } = fields.find(({ name }: { name: string }) => name === "udfFieldID");
    expect(picklistValues).toContainEqual(expect.objectContaining({ value: String(urgency.id), label: "Urgency" }));
  });

  test("can be defined, filled, renamed without loss and switched off through the API", async () => {
    const { api } = setUp();
    const ticketID = await openTicket(api);
    const { itemId: id } = (
      await api.post("/UserDefinedFieldDefinitions", { name: "Mood", dataType: list, udfType: tickets })
    ).body;
    const added = await api.post(`/UserDefinedFields/${id}/ListItems`, {
      valueForDisplay: "Good",
      valueForExport: "G",
    });
    const value = String(added.body.itemId);
    const write = (name: string, content: string) =>
      api.patch("/Tickets", { id: ticketID, userDefinedFields: [{ name, value: content }] });
    expect((await write("Mood", value)).status).toBe(200);
    expect((await write("Mood", "1")).status).toBe(500);

    const information = async () => (await api.get("/Tickets/entityInformation/userDefinedFields")).body.fields;
    expect(await information()).toContainEqual(
      expect.objectContaining({
        name: "Mood",
        isPickList: true,
        picklistValues: [expect.objectContaining({ value, label: "Good" })],
      }),
    );
    await api.patch("/UserDefinedFieldDefinitions", { id, name: "Temper" });
    const shown = async () => (await api.get(`/Tickets/${ticketID}`)).body.item.userDefinedFields;
    expect(await shown()).toContainEqual({ name: "Temper", value });
    await api.patch("/UserDefinedFieldDefinitions", { id, isActive: false });
    expect((await shown()).map(({ name }: { name: string }) => name)).not.toContain("Temper");
    expect((await write("Temper", value)).status).toBe(500);
  });

  test("have a name of their own, and choices only where they are lists", async () => {
    const { api } = setUp();
    const again = { name: "msp workflow", dataType: text, udfType: tickets };
    expect((await api.post("/UserDefinedFieldDefinitions", again)).body.errors).toEqual([
      "There is already a user-defined field named msp workflow.",
    ]);
    expect((await api.post("/UserDefinedFieldDefinitions", { ...again, udfType: 1 })).status).toBe(200);
    const { items } = (await api.query("UserDefinedFieldDefinitions", { op: "eq", field: "name", value: "Seats" }))
      .body;
    const item = { valueForDisplay: "One", valueForExport: "1" };
    expect((await api.post(`/UserDefinedFields/${items[0].id}/ListItems`, item)).body.errors).toEqual([
      "The user-defined field is not a list.",
    ]);
  });
});
