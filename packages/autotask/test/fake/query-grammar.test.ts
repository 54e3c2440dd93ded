import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const { companies } = acmeIds;
const everything = { op: "exist", field: "id" };

describe("the grammar of queries", () => {
  test("keys, operators and field names are read in any casing", async () => {
    const { api } = setUp();
    const answer = await api.post("/companies/QUERY", {
      Filter: [{ OP: "BeginsWith", Field: "COMPANYNAME", Value: "acme" }],
      maxrecords: 1,
      includeFields: ["ID", "companyname"],
    });
    expect(answer.body.items).toEqual([
      { id: companies.acmeDental, companyName: "Acme Dental", userDefinedFields: [] },
    ]);
  });

  test("included fields are all there is, id only when named", async () => {
    const { api } = setUp();
    const answer = await api.post("/Roles/query", { filter: [everything], IncludeFields: ["name"] });
    expect(answer.body.items[0]).toEqual({ name: "Help desk technician", userDefinedFields: [] });
    const ignored = await api.get(`/Companies/${companies.acmeDental}?IncludeFields=["id"]`);
    expect(Object.keys(ignored.body.item).length).toBeGreaterThan(50);
  });

  test("texts are equal without regard to case and to spaces at the end, but not at the beginning", async () => {
    const { api } = setUp();
    const count = async (op: string, value: string) =>
      (await api.query("Companies", { op, field: "companyName", value })).body.items.length;
    expect(await count("eq", "ACME DENTAL  ")).toBe(1);
    expect(await count("eq", " Acme Dental")).toBe(0);
    expect(await count("beginsWith", "acme ")).toBe(1);
    expect(await count("contains", "dental ")).toBe(0);
  });

  test("a field without a value passes no comparison", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const mine = { op: "eq", field: "id", value: id };
    expect((await api.query("Tickets", mine, { op: "noteq", field: "externalID", value: "x" })).body.items).toEqual([]);
    expect((await api.query("Tickets", mine, { op: "notIn", field: "externalID", value: ["x"] })).body.items).toEqual(
      [],
    );
    expect((await api.query("Tickets", mine, { op: "notExist", field: "externalID" })).body.items).toHaveLength(1);
  });

  test("a search in the address does what a body does, up to 2,048 characters", async () => {
    const { api } = setUp();
    const search = (name: string) =>
      encodeURIComponent(JSON.stringify({ filter: [{ op: "eq", field: "companyName", value: name }] }));
    expect((await api.get(`/Companies/query?search=${search("acme dental")}`)).body.pageDetails.count).toBe(1);
    expect((await api.get(`/Companies/query/count?search=${search("acme dental")}`)).body).toEqual({ queryCount: 1 });
    expect((await api.get(`/Companies/query?search=${search("x".repeat(2_100))}`)).status).toBe(404);
  });

  test("the links of a search that just fits can be followed", async () => {
    const { api } = setUp();
    const find = (padding: number) =>
      encodeURIComponent(
        JSON.stringify({ MaxRecords: 1, filter: [{ op: "noteq", field: "name", value: "x".repeat(padding) }] }),
      );
    const longest = find(2_048 - find(0).length);
    expect(longest).toHaveLength(2_048);
    const first = await api.get(`/Roles/query?search=${longest}`);
    const second = await api.raw("GET", first.body.pageDetails.nextPageUrl);
    expect([first, second].map(({ body }) => body.items[0].id)).toEqual([601, 602]);
    expect((await api.get(`/Roles/query?search=${longest}x`)).status).toBe(404);
  });

  test.each([
    ["no filter", {}],
    ["an empty filter", { filter: [] }],
    ["a filter that is no list", { filter: { op: "exist", field: "id" } }],
    ["a group without items", { filter: [{ op: "or", items: [] }] }],
    ["an operator nobody knows", { filter: [{ op: "like", field: "title", value: "x" }] }],
    ["a condition without a field", { filter: [{ op: "eq", value: 1 }] }],
    ["a condition on null", { filter: [{ op: "eq", field: "title", value: null }] }],
    ["a list operator without a list", { filter: [{ op: "in", field: "id", value: 1 }] }],
    ["an empty list", { filter: [{ op: "in", field: "id", value: [] }] }],
    ["text against a boolean", { filter: [{ op: "eq", field: "isVisibleToComanaged", value: "yes" }] }],
    ["text that is no instant", { filter: [{ op: "gt", field: "createDate", value: "yesterday" }] }],
    ["a text operator on an instant", { filter: [{ op: "contains", field: "createDate", value: "2026" }] }],
    ["a field that cannot be queried", { filter: [{ op: "exist", field: "creatorType" }] }],
    ["an unknown user-defined field", { filter: [{ op: "exist", field: "Nobody", udf: true }] }],
    ["pages of nothing", { filter: [everything], MaxRecords: 0 }],
    ["pages of more than 500", { filter: [everything], MaxRecords: 501 }],
    ["an unknown included field", { filter: [everything], IncludeFields: ["id", "limit"] }],
  ])("%s is refused", async (_, body) => {
    const { api } = setUp();
    const answer = await api.post("/Tickets/query", body);
    expect(answer.status).toBe(500);
    expect(answer.body.errors).toEqual([expect.any(String)]);
  });

  test("an unknown field is named in the refusal", async () => {
    const { api } = setUp();
    const answer = await api.query("Tickets", { op: "eq", field: "limit", value: 1 });
    expect(answer.body).toEqual({ errors: ["Unable to find limit in the Ticket Entity."] });
    const range = await api.post("/Tickets/query", { filter: [everything], MaxRecords: 501 });
    expect(range.body).toEqual({ errors: ["maxCountOfRecordsToReturn must be between 1 and 500"] });
  });

  test("a body that is no JSON is refused", async () => {
    const { api } = setUp();
    expect((await api.raw("POST", "/Tickets/query", { body: "{filter" })).status).toBe(500);
  });

  test("ticket history answers one ticketID eq and nothing else", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    await api.patch("/Tickets", { id, status: 8 });
    const mine = { op: "eq", field: "ticketID", value: id };
    const found = await api.query("TicketHistory", mine);
    expect(found.body.items.map((row: { detail: string }) => row.detail)).toContain(
      "status changed from New to In Progress",
    );
    for (const filter of [
      [everything],
      [{ ...mine, op: "gte" }],
      [mine, everything],
      [{ op: "in", field: "ticketID", value: [id] }],
    ]) {
      expect((await api.query("TicketHistory", ...filter)).status).toBe(500);
    }
  });
});
