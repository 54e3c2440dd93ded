import { createHash } from "node:crypto";
import { createAutotaskClient } from "@msp/autotask";
import { acmeIds } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { InvalidRequestError, UnavailableError, UnknownOutcomeError, type VendorRequest } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { befall, connect, failureOf, settingsOf } from "./support/connected.ts";

const fileOf = (bytes: number, fileName = "export.bin") => ({
  title: "Mailbox export",
  fileName,
  content: new Uint8Array(bytes).fill(7),
  publish: 2,
});

async function withTicket({ autoAdvance = true } = {}) {
  const connected = connect({ clock: createFakeClock({ at: "2026-03-02T09:00:00Z", autoAdvance }) });
  const { client } = connected;
  const ticketId = await client.tickets.create({
    companyID: acmeIds.companies.acmeDental,
    title: "Remove a user",
    status: 1,
    priority: 2,
    queueID: acmeIds.queues.administration,
  });
  const note = { title: "Note", description: "d", noteType: 1, publish: 2 };
  const ticketNoteId = await client.ticketNotes.create(ticketId, note);
  return { ...connected, ticketId, ticketNoteId };
}

describe("files as bytes", () => {
  it("come back as they went, from tickets and from notes", async () => {
    const { client, ticketId, ticketNoteId } = await withTicket();
    for (const place of [{ ticketId }, { ticketNoteId }]) {
      const content = Uint8Array.from({ length: 256 }, (_, index) => index);
      const id = await client.attachments.upload(place, { ...fileOf(0), content });
      expect(await client.attachments.bytes(place, id)).toEqual(content);
    }
    const listed = await client.attachmentInfo.all({ ticketID: ticketId });
    expect(listed.map(({ fullPath, fileSize }) => [fullPath, fileSize])).toEqual([
      ["export.bin", 256],
      ["export.bin", 256],
    ]);
  });

  it("are there for their own place only, and not for links", async () => {
    const { client, fake, ticketId, ticketNoteId } = await withTicket();
    const id = await client.attachments.upload({ ticketId }, fileOf(1));
    expect(await client.attachments.bytes({ ticketId: ticketId + 1 }, id)).toBeUndefined();
    expect(await client.attachments.bytes({ ticketNoteId }, id)).toBeUndefined();
    const link = {
      ticketID: ticketId,
      title: "Link",
      fullPath: "https://example.com",
      attachmentType: "URL",
      publish: 2,
    };
    const linkId = fake.state.add("TicketAttachments", link);
    expect(await client.attachments.bytes({ ticketId }, linkId)).toBeUndefined();
  });

  it.each([0, 6_000_001])("of %d bytes are refused before anything is sent", async (bytes) => {
    const { client, asked, ticketId } = await withTicket();
    const before = asked().length;
    const error = await failureOf(client.attachments.upload({ ticketId }, fileOf(bytes)));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toBe(
      `autotask: attaching "export.bin" was not sent: a file holds 1 to 6000000 bytes, and this one has ${bytes}.`,
    );
    expect(asked()).toHaveLength(before);
  });

  it("are announced by size and hash, with everything else as it is sent", async () => {
    const { client, ticketId } = await withTicket();
    const announced: VendorRequest[] = [];
    const file = fileOf(5);
    await client.attachments.upload({ ticketId }, file, { beforeWrite: (request) => void announced.push(request) });
    const sha256 = createHash("sha256").update(file.content).digest("hex");
    expect(announced).toEqual([
      {
        method: "POST",
        url: `https://webservices5.autotask.net/atservicesrest/v1.0/Tickets/${ticketId}/Attachments`,
        body: {
          ticketID: ticketId,
          title: "Mailbox export",
          fullPath: "export.bin",
          attachmentType: "FILE_ATTACHMENT",
          publish: 2,
          data: `5 bytes, SHA-256 ${sha256}`,
        },
      },
    ]);
  });
});

describe("the volume of five minutes", { timeout: 60_000 }, () => {
  it("is kept before Autotask has to refuse, over all clients and places", async () => {
    const { client, fake, clock, ticketId, ticketNoteId } = await withTicket();
    const twin = createAutotaskClient(settingsOf(fake, clock));
    const begun = clock.now();
    const uploads = Array.from({ length: 6 }, (_, index) =>
      index % 2 === 0
        ? client.attachments.upload({ ticketId }, fileOf(5_000_000))
        : twin.attachments.upload({ ticketNoteId }, fileOf(5_000_000)),
    );
    expect(new Set(await Promise.all(uploads)).size).toBe(6);
    const refused = fake.requests.filter(({ method, status }) => method === "POST" && status !== 200);
    expect(refused).toEqual([]);
    expect(clock.now() - begun).toBe(600_000);
  });

  it("lets no upload leave after its time, and tells when there is room", async () => {
    const { client, clock, asked, ticketId } = await withTicket();
    await client.attachments.upload({ ticketId }, fileOf(6_000_000));
    await clock.sleep(60_000);
    const before = asked().length;
    const late = client.attachments.upload({ ticketId }, fileOf(5_000_000), { notAfter: clock.now() + 30_000 });
    const error = await failureOf(late);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toBe(
      'autotask: attaching "export.bin" was never sent: Autotask takes 10000000 bytes of attachments in five minutes, and there is room for this one in 240 s only. Start it again then.',
    );
    expect(asked()).toHaveLength(before);
    // What is small enough does not wait for what is not.
    await client.attachments.upload({ ticketId }, fileOf(4_000_000), { notAfter: clock.now() + 30_000 });
  });

  it("counts what may have been attached, and not what was refused or stopped", async () => {
    const { client, fake, clock, ticketId } = await withTicket();
    const stop = new Error("not now");
    const started = clock.now();
    const upload = (options = {}) => client.attachments.upload({ ticketId }, fileOf(5_000_000), options);
    for (let count = 0; count < 3; count += 1) {
      expect(await failureOf(upload({ beforeWrite: () => Promise.reject(stop) }))).toBe(stop);
      expect(await failureOf(client.attachments.upload({ ticketId: 1 }, fileOf(5_000_000)))).toBeInstanceOf(
        InvalidRequestError,
      );
    }
    befall(fake, { kind: "lostAnswerAfterCommit" });
    expect(await failureOf(upload())).toBeInstanceOf(UnknownOutcomeError);
    expect(clock.now()).toBe(started);
    const begun = clock.now();
    await upload();
    expect(clock.now()).toBe(begun);
    await upload();
    expect(clock.now() - begun).toBe(300_000);
  });

  it("is waited for no longer than until enough of it is free", async () => {
    const { client, clock, ticketId } = await withTicket();
    const begun = clock.now();
    for (let count = 0; count < 3; count += 1) {
      await client.attachments.upload({ ticketId }, fileOf(3_000_000));
      await clock.sleep(60_000);
    }
    await client.attachments.upload({ ticketId }, fileOf(4_000_000));
    expect(clock.now() - begun).toBe(300_000);
  });

  it("can be given up while it is waited for", async () => {
    const { client, clock, ticketId } = await withTicket({ autoAdvance: false });
    await client.attachments.upload({ ticketId }, fileOf(6_000_000));
    const giveUp = new AbortController();
    const waiting = failureOf(client.attachments.upload({ ticketId }, fileOf(5_000_000), { signal: giveUp.signal }));
    await clock.advance(1_000);
    // Whoever has room goes first.
    await client.attachments.upload({ ticketId }, fileOf(1));
    giveUp.abort(new Error("given up"));
    expect((await waiting).message).toBe("given up");
  });
});
