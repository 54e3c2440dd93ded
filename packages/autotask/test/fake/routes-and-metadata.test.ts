import { describe, expect, test } from "vitest";
import { type EntityName, entities } from "../../src/testing/entities/entities.ts";
import type { EntityDefinition } from "../../src/testing/model/entity-definition.ts";
import { setUp } from "./support/api.ts";

const names = Object.keys(entities) as EntityName[];
const definitionOf = (name: EntityName): EntityDefinition => entities[name];
const queryable = names.filter((name) => definitionOf(name).queryable !== false && !definitionOf(name).onlyFilter);

describe("every entity", () => {
  test.each(queryable)("%s answers queries, counts and metadata", async (name) => {
    const { api } = setUp();
    const filter = [{ op: "gte", field: "id", value: 0 }];
    const found = await api.post(`/${name}/query`, { filter });
    expect(found.status).toBe(200);
    expect((await api.post(`/${name}/query/count`, { filter })).body).toEqual({ queryCount: found.body.items.length });
    const { fields } = (await api.get(`/${name}/entityInformation/fields`)).body;
    for (const item of found.body.items) {
      expect(Object.keys(item)).toEqual([...fields.map((field: { name: string }) => field.name), "userDefinedFields"]);
    }
    const definition = definitionOf(name);
    const { info } = (await api.get(`/${name}/entityInformation`)).body;
    expect(info).toMatchObject({ name: definition.type, canQuery: true });
    const udf = await api.get(`/${name}/entityInformation/userDefinedFields`);
    expect(udf.status).toBe(info.hasUserDefinedFields ? 200 : 404);
  });

  test.each(names)("%s has parents, references and indexes that make sense", (name) => {
    const { child, fields, type, onlyFilter } = definitionOf(name);
    expect(names.filter((other) => definitionOf(other).type === type)).toEqual([name]);
    if (child) {
      // Three segments above children are no entity's own name (vendor documentation).
      expect([...names, "UserDefinedFields", "Expenses", "ServiceLevelAgreements"]).toContain(child.of);
      expect(fields).toHaveProperty(child.key);
    }
    if (onlyFilter) expect(fields).toHaveProperty(onlyFilter);
    for (const field of Object.values(fields)) {
      if (field.picklistParent) expect(fields).toHaveProperty(field.picklistParent);
    }
  });

  test("is listed together with the others", async () => {
    const { api } = setUp();
    expect((await api.get("/EntityInformation")).body.info).toHaveLength(names.length);
  });
});

describe("routes", () => {
  test.each([
    ["GET", "/Tickets", 405],
    ["DELETE", "/Tickets/1", 405],
    ["POST", "/Resources", 405],
    ["POST", "/TicketCategories", 405],
    ["POST", "/NotificationHistory", 404],
    ["PATCH", "/TicketAdditionalContacts", 404],
    ["PATCH", "/Tickets/1/AdditionalContacts", 405],
    ["PATCH", "/Companies/1/Contacts/2", 405],
    ["GET", "/Tickets/1/ChecklistLibraries", 405],
    ["POST", "/TicketChecklistLibraries/query", 404],
    ["GET", "/Tickets/x", 404],
    ["GET", "/Tickets/1/Notes/2/3", 404],
    ["GET", "/Nonsense/query", 404],
    ["POST", "/Tickets/query/all", 404],
    ["GET", "/TicketNotes/entityInformation/userDefinedFields", 404],
  ])("%s %s is a %i", async (method, path, status) => {
    const { api } = setUp();
    const answer = await api.raw(method, path, method === "GET" || method === "DELETE" ? {} : { body: "{}" });
    expect(answer).toMatchObject({ status, body: { Message: expect.any(String) } });
  });

  test("outside the API there are only pages", async () => {
    const { api, fake } = setUp();
    const answer = await fake.fetch("https://zone.example.com/somewhere");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html"]);
    expect((await api.raw("GET", "https://zone.example.com/atservicesrest/Tickets/1")).status).toBe(404);
  });

  test("are read in any casing", async () => {
    const { api } = setUp();
    expect((await api.raw("GET", "https://zone.example.com/ATSERVICESREST/V1.0/companies/0")).body.item.id).toBe(0);
  });
});

describe("field metadata", () => {
  const fieldsOf = async (name: EntityName) => {
    const { api } = setUp();
    const { fields } = (await api.get(`/${name}/entityInformation/fields`)).body;
    return new Map<string, Record<string, unknown>>(fields.map((field: { name: string }) => [field.name, field]));
  };

  test("tells types, flags and references", async () => {
    const fields = await fieldsOf("Tickets");
    expect(fields.get("title")).toMatchObject({
      dataType: "string",
      length: 255,
      isRequired: true,
      isReadOnly: false,
      isPickList: false,
      picklistValues: null,
    });
    expect(fields.get("ticketNumber")).toMatchObject({ isReadOnly: true, isRequired: false });
    expect(fields.get("contactID")).toMatchObject({ isReference: true, referenceEntityType: "Contact" });
    expect(fields.get("creatorType")).toMatchObject({ isQueryable: false });
  });

  test("gives picklist values as texts, with parents and inactive ones", async () => {
    const fields = await fieldsOf("Tickets");
    expect(fields.get("status")?.picklistValues).toContainEqual({
      value: "5",
      label: "Complete",
      isDefaultValue: false,
      sortOrder: expect.any(Number),
      parentValue: "",
      isActive: true,
      isSystem: true,
    });
    expect(fields.get("queueID")?.picklistValues).toContainEqual(
      expect.objectContaining({ label: "Old queue", isActive: false }),
    );
    expect(fields.get("subIssueType")).toMatchObject({
      picklistParentValueField: "issueType",
      picklistValues: [
        expect.objectContaining({ value: "11", parentValue: "1" }),
        expect.objectContaining({ parentValue: "2" }),
      ],
    });
  });

  test("offers the ticket categories as a picklist", async () => {
    const fields = await fieldsOf("Tickets");
    const choices = fields.get("ticketCategory")?.picklistValues;
    expect(choices).toContainEqual(expect.objectContaining({ label: "Administrative Change/Request", isActive: true }));
    expect(choices).toContainEqual(expect.objectContaining({ label: "Old requests", isActive: false }));
  });

  test("lists user-defined fields with their choices", async () => {
    const { api } = setUp();
    const { fields } = (await api.get("/Tickets/entityInformation/userDefinedFields")).body;
    expect(fields).toContainEqual(expect.objectContaining({ name: "MSP Workflow", isPickList: false }));
    expect(fields).toContainEqual(
      expect.objectContaining({
        name: "Urgency",
        isPickList: true,
        picklistValues: [expect.objectContaining({ value: "71", label: "Today" }), expect.anything()],
      }),
    );
  });
});
