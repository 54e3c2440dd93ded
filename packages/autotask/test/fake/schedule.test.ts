import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { type Api, setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const { companies, resources } = acmeIds;

const visit = {
  companyID: companies.acmeDental,
  startDateTime: "2026-03-04T09:00:00Z",
  endDateTime: "2026-03-04T10:30:00Z",
};

const plan = async (api: Api, fields: Record<string, unknown> = {}): Promise<number> =>
  (await api.post("/ServiceCalls", { ...visit, ...fields })).body.itemId;

const late = ["endDateTime must be later than startDateTime."];

describe("service calls", () => {
  test("know how long they take and are complete as a number", async () => {
    const { api } = setUp();
    const id = await plan(api);
    const read = async () => (await api.get(`/ServiceCalls/${id}`)).body.item;
    expect(await read()).toMatchObject({ duration: 1.5, isComplete: 0, creatorResourceID: 900 });
    await api.patch("/ServiceCalls", { id, isComplete: 1, endDateTime: "2026-03-04T11:00:00Z" });
    expect(await read()).toMatchObject({ duration: 2, isComplete: 1 });
    expect((await api.patch("/ServiceCalls", { id, isComplete: 2 })).body.errors).toEqual([
      "isComplete must be 0 or 1.",
    ]);
    expect((await api.patch("/ServiceCalls", { id, isComplete: true })).status).toBe(500);
  });

  test("end after they begin, also after a change", async () => {
    const { api } = setUp();
    expect((await api.post("/ServiceCalls", { ...visit, endDateTime: visit.startDateTime })).body.errors).toEqual(late);
    const id = await plan(api);
    expect((await api.patch("/ServiceCalls", { id, startDateTime: "2026-03-05T00:00:00Z" })).body.errors).toEqual(late);
  });

  test("hold tickets of their company once, and resources below those once", async () => {
    const { api } = setUp();
    const id = await plan(api);
    const [ours, theirs] = [
      await openTicket(api),
      await openTicket(api, { companyID: companies.birchLegal, contactID: null }),
    ];
    const link = await api.post(`/ServiceCalls/${id}/Tickets`, { ticketID: ours });
    expect(link.status).toBe(200);
    expect((await api.post(`/ServiceCalls/${id}/Tickets`, { ticketID: ours })).body.errors).toEqual([
      `ticketID ${ours} is already listed here.`,
    ]);
    expect((await api.post(`/ServiceCalls/${id}/Tickets`, { ticketID: theirs })).body.errors).toEqual([
      "Reference value on field: ticketID of type: Ticket does not exist or is invalid.",
    ]);
    const going = () =>
      api.post(`/ServiceCallTickets/${link.body.itemId}/Resources`, { resourceID: resources.technician });
    expect((await going()).status).toBe(200);
    expect((await going()).status).toBe(500);
    const retired = { resourceID: resources.retired };
    expect((await api.post(`/ServiceCallTickets/${link.body.itemId}/Resources`, retired)).status).toBe(500);
  });

  test("take what hangs below them along when they go, and nothing else", async () => {
    const { api, fake } = setUp();
    const ticketID = await openTicket(api);
    const [first, second] = [await plan(api), await plan(api)];
    const fill = async (id: number) => {
      const link = (await api.post(`/ServiceCalls/${id}/Tickets`, { ticketID })).body.itemId;
      await api.post(`/ServiceCallTickets/${link}/Resources`, { resourceID: resources.technician });
      return link;
    };
    await fill(first);
    const kept = await fill(second);
    await api.delete(`/ServiceCalls/${first}`);
    expect(fake.state.find("ServiceCallTickets")).toMatchObject([{ id: kept }]);
    expect(fake.state.find("ServiceCallTicketResources")).toMatchObject([{ serviceCallTicketID: kept }]);
    await api.delete(`/ServiceCalls/${second}/Tickets/${kept}`);
    expect(fake.state.find("ServiceCallTicketResources")).toEqual([]);
    expect(fake.state.get("ServiceCalls", second)).toBeDefined();
  });
});

describe("appointments", () => {
  test("end after they begin, and know when they changed", async () => {
    const { api, clock } = setUp();
    const body = { resourceID: resources.technician, title: "On site", ...visit };
    expect((await api.post("/Appointments", { ...body, endDateTime: "2026-03-01T00:00:00Z" })).body.errors).toEqual(
      late,
    );
    const { itemId: id } = (await api.post("/Appointments", body)).body;
    await clock.advance(1_000);
    await api.patch("/Appointments", { id, title: "Remote" });
    expect((await api.get(`/Appointments/${id}`)).body.item).toMatchObject({
      createDateTime: "2026-03-02T09:00:00",
      updateDateTime: "2026-03-02T09:00:01",
      creatorResourceID: 900,
    });
    expect((await api.delete(`/Appointments/${id}`)).status).toBe(200);
  });
});
