import { describe, expect, test } from "vitest";
import { acmeIds, acmeSeed } from "../../../src/testing/index.ts";
import { setUp } from "../support/api.ts";
import { openTicket } from "../support/tickets.ts";

const everything = { op: "gte", field: "id", value: 0 };

describe("traps in reading", () => {
  test("1: a page link found by POST wants POST with the same body; GET is a 405 of the routing layer", async () => {
    const { api } = setUp();
    for (let count = 0; count < 5; count += 1) await openTicket(api);
    const body = { filter: [everything], MaxRecords: 2 };
    const first = await api.post("/Tickets/query", body);
    const link: string = first.body.pageDetails.nextPageUrl;
    expect(link).toMatch(/^https:\/\/zone\.example\.com\/atservicesrest\/v1\.0\/Tickets\/query\/next\?paging=/);

    const wrong = await api.raw("GET", link);
    expect(wrong.status).toBe(405);
    expect(wrong.body).toEqual({ Message: "The requested resource does not support http method 'GET'." });

    const second = await api.raw("POST", link, { body: JSON.stringify(body) });
    const third = await api.raw("POST", second.body.pageDetails.nextPageUrl, { body: JSON.stringify(body) });
    const ids = [first, second, third].flatMap((page) => page.body.items.map((item: { id: number }) => item.id));
    expect(ids).toEqual([70_001, 70_002, 70_003, 70_004, 70_005]);
    expect(third.body.pageDetails).toMatchObject({ count: 1, requestCount: 2, nextPageUrl: null });
  });

  test("1: without the body the filter is gone, and that is refused", async () => {
    const { api } = setUp();
    for (let count = 0; count < 3; count += 1) await openTicket(api);
    const first = await api.post("/Tickets/query", { filter: [everything], MaxRecords: 2 });
    const answer = await api.raw("POST", first.body.pageDetails.nextPageUrl);
    expect(answer.status).toBe(500);
    expect(answer.body.errors).toHaveLength(1);
  });

  test("3: a missing id is 200 with a null item on most entities and 404 on some", async () => {
    const { api } = setUp();
    expect(await api.get("/Tickets/1")).toMatchObject({ status: 200, body: { item: null } });
    expect((await api.get("/Contracts/1")).status).toBe(404);
  });

  test("8: company 0 is the MSP and as good as any other", async () => {
    const { api } = setUp();
    expect((await api.get("/Companies/0")).body.item).toMatchObject({ id: 0, companyName: "Example MSP" });
    const id = await openTicket(api, { companyID: 0, contactID: null });
    const found = await api.query("Tickets", { op: "eq", field: "companyID", value: 0 });
    expect(found.body.items.map((item: { id: number }) => item.id)).toEqual([id]);
  });

  test("9: text against a long field finds nothing and says nothing", async () => {
    const { api } = setUp();
    const id = await openTicket(api);
    const byText = await api.query("Tickets", { op: "eq", field: "id", value: String(id) });
    expect(byText).toMatchObject({ status: 200, body: { items: [] } });
    const notEqual = await api.query("Tickets", { op: "noteq", field: "id", value: "1" });
    expect(notEqual.body.items).toEqual([]);
    const byNumber = await api.query("Tickets", { op: "eq", field: "id", value: id });
    expect(byNumber.body.items).toHaveLength(1);
  });

  test("9: a label against an integer picklist is an error of the database", async () => {
    const { api } = setUp();
    const answer = await api.query("Tickets", { op: "eq", field: "status", value: "Complete" });
    expect(answer.status).toBe(500);
    expect(answer.body.errors[0]).toMatch(
      /^Conversion failed when converting .*varchar value 'Complete' to data type int/,
    );
    expect((await api.query("Tickets", { op: "eq", field: "status", value: "5" })).status).toBe(200);
  });

  test("10: one user-defined field a query", async () => {
    const { api } = setUp();
    const seats = { op: "gt", field: "Seats", value: 0, udf: true };
    expect((await api.query("Tickets", seats)).status).toBe(200);
    expect((await api.query("Tickets", seats, { op: "exist", field: "Urgency", udf: true })).status).toBe(500);
  });

  test("10: five hundred alternatives, and each element of a list is one", async () => {
    const { api } = setUp();
    const ids = Array.from({ length: 501 }, (_, index) => index);
    const ofList = (count: number) => api.query("Tickets", { op: "in", field: "id", value: ids.slice(0, count) });
    expect((await ofList(500)).status).toBe(200);
    const tooMany = await ofList(501);
    expect(tooMany.status).toBe(500);
    expect(tooMany.body.errors).toEqual(["Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions."]);
    const items = ids.map((value) => ({ op: "eq", field: "id", value }));
    expect((await api.query("Tickets", { op: "or", items })).status).toBe(500);
    expect((await api.query("Tickets", { op: "or", items: items.slice(1) })).status).toBe(200);
  });

  test("11: results come by id, whatever is asked for, and offsets are not read", async () => {
    const { api, fake } = setUp();
    for (const id of [70_300, 70_100, 70_200]) fake.state.add("Tickets", { id, title: `Ticket ${id}` });
    const body = { filter: [everything], orderBy: "title desc", sort: "id desc", page: 2, offset: 1 };
    const answer = await api.post("/Tickets/query", body);
    expect(answer.body.items.map((item: { id: number }) => item.id)).toEqual([70_100, 70_200, 70_300]);
  });

  test("12: an attachment read by id comes in the shape of a query, with its bytes; queries have none", async () => {
    const { api } = setUp();
    const ticket = await openTicket(api);
    const data = Buffer.from("hello").toString("base64");
    const attachment = { title: "Hello", fullPath: "hello.txt", attachmentType: "FILE_ATTACHMENT", publish: 1, data };
    const { itemId } = (await api.post(`/Tickets/${ticket}/Attachments`, attachment)).body;
    for (const path of [`/TicketAttachments/${itemId}`, `/Tickets/${ticket}/Attachments/${itemId}`]) {
      const { body } = await api.get(path);
      expect(body.items).toMatchObject([{ id: itemId, data, fileSize: 5 }]);
      expect(body.pageDetails.count).toBe(1);
      expect(body).not.toHaveProperty("item");
    }
    const found = await api.query("TicketAttachments", { op: "eq", field: "ticketID", value: ticket });
    expect(found.body.items[0].title).toBe("Hello");
    expect(found.body.items[0]).not.toHaveProperty("data");
  });

  test("20: what may not be read looks empty, not forbidden", async () => {
    const { api, fake } = setUp({ seed: acmeSeed({ notificationHistory: "None" }) });
    fake.state.add("NotificationHistory", { id: 1, ticketID: 70_001, templateName: "Any" });
    const found = await api.query("NotificationHistory", everything);
    expect(found).toMatchObject({ status: 200, body: { items: [], pageDetails: { count: 0 } } });
    expect((await api.post("/NotificationHistory/query/count", { filter: [everything] })).body).toEqual({
      queryCount: 0,
    });
    expect((await api.get("/NotificationHistory/1")).body).toEqual({ item: null });
    const { info } = (await api.get("/NotificationHistory/entityInformation")).body;
    expect(info).toMatchObject({ canQuery: true, userAccessForQuery: "None" });

    fake.state.setPermissions(fake.credentials.userName, {});
    expect((await api.query("NotificationHistory", everything)).body.items).toHaveLength(1);
  });

  test("21: a new record cannot be read until replication has caught up, and can be written to", async () => {
    const { api, clock } = setUp({ replicationLagMs: 1_500 });
    const id = await openTicket(api, { externalID: "marker-1" });
    const byMarker = () => api.query("Tickets", { op: "eq", field: "externalID", value: "marker-1" });
    expect((await api.get(`/Tickets/${id}`)).body).toEqual({ item: null });
    expect((await byMarker()).body.items).toEqual([]);
    expect(
      (await api.post(`/Tickets/${id}/Notes`, { title: "N", description: "d", noteType: 1, publish: 2 })).status,
    ).toBe(200);
    expect((await api.patch("/Tickets", { id, title: "Changed" })).status).toBe(200);

    await clock.advance(1_499);
    expect((await byMarker()).body.items).toEqual([]);
    await clock.advance(1);
    expect((await byMarker()).body.items).toMatchObject([{ id, title: "Changed" }]);
    expect((await api.get(`/Tickets/${id}`)).body.item.id).toBe(id);
  });

  test("24: instants are UTC and bear no zone", async () => {
    const { api } = setUp();
    const id = await openTicket(api, { dueDateTime: "2026-03-05T12:00:00+02:00" });
    const { item } = (await api.get(`/Tickets/${id}`)).body;
    expect(item).toMatchObject({ createDate: "2026-03-02T09:00:00", dueDateTime: "2026-03-05T10:00:00" });
    for (const value of ["2026-03-05T10:00:00", "2026-03-05T10:00:00Z", "2026-03-05T05:00:00-05:00"]) {
      expect((await api.query("Tickets", { op: "eq", field: "dueDateTime", value })).body.items).toHaveLength(1);
    }
    const contract = { id: acmeIds.contracts.monthly, startDate: "2026-04-01T17:45:00Z" };
    await api.patch("/Contracts", contract);
    expect((await api.get(`/Contracts/${contract.id}`)).body.item.startDate).toBe("2026-04-01T00:00:00");
  });
});
