import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { type Api, setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const { resources, roles } = acmeIds;

const file = (bytes: number, title = "File") => ({
  title,
  fullPath: "file.bin",
  attachmentType: "FILE_ATTACHMENT",
  publish: 2,
  data: Buffer.alloc(bytes, 7).toString("base64"),
});

const furnish = async (api: Api) => {
  const ticket = await openTicket(api);
  const noteBody = { title: "Note", description: "d", noteType: 1, publish: 2 };
  const note: number = (await api.post(`/Tickets/${ticket}/Notes`, noteBody)).body.itemId;
  const worked = {
    ticketID: ticket,
    resourceID: resources.technician,
    roleID: roles.helpDesk,
    dateWorked: "2026-03-02",
    hoursWorked: 1,
  };
  const time: number = (await api.post("/TimeEntries", worked)).body.itemId;
  return { ticket, note, time };
};

const volume = ["Attachments are limited to 10,000,000 bytes in 5 minutes."];

describe("attachments", () => {
  test("of tickets, notes and time entries stand in one list by the ticket, without their bytes", async () => {
    const { api } = setUp();
    const { ticket, note, time } = await furnish(api);
    const paths = [`/Tickets/${ticket}`, `/TicketNotes/${note}`, `/TimeEntries/${time}`];
    const ids: number[] = [];
    for (const path of paths) ids.push((await api.post(`${path}/Attachments`, file(10, path))).body.itemId);
    const { items } = (await api.query("AttachmentInfo", { op: "eq", field: "ticketID", value: ticket })).body;
    expect(items).toMatchObject([
      { id: ids[0], title: paths[0], parentID: ticket, ticketNoteID: null, timeEntryID: null, fileSize: 10 },
      { id: ids[1], title: paths[1], parentID: note, ticketNoteID: note, timeEntryID: null, attachedByResourceID: 900 },
      { id: ids[2], title: paths[2], parentID: time, ticketNoteID: null, timeEntryID: time },
    ]);
    expect(items[0]).not.toHaveProperty("data");
    expect(new Set(items.map(({ parentType }: { parentType: number }) => parentType)).size).toBe(3);

    await api.delete(`${paths[1]}/Attachments/${ids[1]}`);
    await api.delete(`/TimeEntries/${time}`);
    const left = await api.query("AttachmentInfo", { op: "exist", field: "id" });
    expect(left.body.items.map(({ id }: { id: number }) => id)).toEqual([ids[0]]);
    expect((await api.post("/AttachmentInfo", {})).status).toBe(404);
  });

  test("show their bytes by id only, in the shape of a query, wherever they hang", async () => {
    const { api } = setUp();
    const { ticket, note } = await furnish(api);
    for (const [path, root] of [
      [`/Tickets/${ticket}`, "TicketAttachments"],
      [`/TicketNotes/${note}`, "TicketNoteAttachments"],
    ] as const) {
      const { itemId } = (await api.post(`${path}/Attachments`, file(3))).body;
      for (const address of [`/${root}/${itemId}`, `${path}/Attachments/${itemId}`]) {
        expect((await api.get(address)).body.items).toMatchObject([{ id: itemId, data: "BwcH" }]);
      }
      const queried = (await api.query(root, { op: "eq", field: "id", value: itemId })).body.items;
      expect([queried.length, "data" in queried[0]]).toEqual([1, false]);
      expect((await api.get(`${path}/Attachments`)).body.items[0]).not.toHaveProperty("data");
    }
  });

  test("share one volume of five minutes over all routes, deleted ones included", { timeout: 60_000 }, async () => {
    const { api, clock } = setUp();
    const { ticket, note, time } = await furnish(api);
    const { itemId } = (await api.post(`/Tickets/${ticket}/Attachments`, file(5_000_000))).body;
    await api.delete(`/Tickets/${ticket}/Attachments/${itemId}`);
    await clock.advance(60_000);
    expect((await api.post(`/TicketNotes/${note}/Attachments`, file(5_000_000))).status).toBe(200);
    for (const path of [`/TimeEntries/${time}`, `/Tickets/${ticket}`, `/TicketNotes/${note}`]) {
      expect((await api.post(`${path}/Attachments`, file(1))).body.errors).toEqual(volume);
    }
    await clock.advance(240_000);
    expect((await api.post(`/TimeEntries/${time}/Attachments`, file(5_000_000))).status).toBe(200);
    expect((await api.post(`/TimeEntries/${time}/Attachments`, file(1))).status).toBe(500);
  });

  test("need bytes when they are files, and know what was put in from inside", async () => {
    const { api, fake } = setUp();
    const ticketID = await openTicket(api);
    const { data: _, ...withoutBytes } = file(1);
    expect((await api.post(`/Tickets/${ticketID}/Attachments`, withoutBytes)).body.errors).toEqual([
      "Missing Required Field: data.",
    ]);
    const id = fake.state.add("TicketAttachments", { ...file(2, "Old file"), ticketID });
    expect(fake.state.get("AttachmentInfo", id)).toMatchObject({ title: "Old file", ticketID, fileSize: 2 });
    fake.state.change("TicketAttachments", id, { title: "Renamed" });
    expect(fake.state.get("AttachmentInfo", id)?.title).toBe("Renamed");
    fake.state.remove("TicketAttachments", id);
    expect(fake.state.find("AttachmentInfo")).toEqual([]);
  });
});
