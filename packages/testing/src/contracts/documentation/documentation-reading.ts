import { ConflictError, InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { expect } from "vitest";
import { recordingCall } from "../recording-call.ts";
import type { DocumentationTest } from "./documentation-test.ts";

/** What reading promises. */
export function describeDocumentationReading(test: DocumentationTest): void {
  test("links a company by its id, and never by another's or by none", async ({ world, port }) => {
    const { organizationId, name } = world.company;
    const company = await port.companyOf(world.company.companyId);
    expect(company).toMatchObject({ outcome: "linked", organizationId, name });
    expect(await port.companyOf(world.other.companyId)).toMatchObject({ organizationId: world.other.organizationId });
    expect(await port.companyOf(world.unlinkedCompanyId)).toEqual({ outcome: "not linked" });
  });

  test("tells alert and quick notes first and whole, whatever they speak of", async ({ world, port }) => {
    const { organizationId } = world.company;
    const { found, unread } = await port.customerInstructions({ organizationId, about: ["no word of theirs"] });
    expect(found.map(({ kind }) => kind)).toEqual(["alert", "quick notes"]);
    expect(found[0]?.text.startsWith(world.alert)).toBe(true);
    expect(found[1]?.text.startsWith(world.quickNotes.starts)).toBe(true);
    expect(found[1]?.text.endsWith(world.quickNotes.ends)).toBe(true);
    for (const { text } of found) expect(text).not.toMatch(/<\w|&\w+;/);
    for (const sentence of unread) expect(sentence).toMatch(/\w.*\.$/);
  });

  test("finds the document that names the word, not the archived one and nothing of another company", async (subject) => {
    const { world, port } = subject;
    const { word, title, holds, archivedTitle } = world.document;
    const ask = async (about: readonly string[]) =>
      (await port.customerInstructions({ organizationId: world.company.organizationId, about })).found;
    const found = await ask([word.toUpperCase()]);
    const document = found.find((one) => one.title === title);
    expect(document).toMatchObject({ kind: "document", matches: [word.toUpperCase()] });
    expect(document?.text).toContain(holds);
    expect(found.map((one) => one.title)).not.toContain(archivedTitle);
    const { organizationId } = world.other;
    const foreign = await port.customerInstructions({ organizationId, about: [word] });
    expect(foreign.found.map((one) => one.title)).not.toContain(title);
  });

  test("keeps to the number of instructions, and refuses a number that is none", async ({ world, port }) => {
    const { organizationId } = world.company;
    const about = [world.document.word];
    expect((await port.customerInstructions({ organizationId, about, atMost: 1 })).found).toHaveLength(1);
    const none = port.customerInstructions({ organizationId, about, atMost: 0 });
    await expect(none).rejects.toBeInstanceOf(InvalidRequestError);
  });

  test("says what it could not read, so that it does not look like nothing to mind", async (subject) => {
    const { world, port } = subject;
    subject.hideDocuments();
    const { organizationId } = world.company;
    const { found, unread } = await port.customerInstructions({ organizationId, about: [world.document.word] });
    expect(found.map(({ kind }) => kind)).toEqual(["alert", "quick notes"]);
    expect(unread.join(" ")).toMatch(/documents/i);
  });

  test("does not call unread what it left out on purpose: what does not fit, and drafts", async (subject) => {
    const { world, port, adapter, clock } = subject;
    const { organizationId } = world.company;
    const before = await port.customerInstructions({ organizationId, about: [world.document.word] });
    const writing = () => adapter.on(recordingCall({ marker: "msp-contract-1", notAfter: clock.now() + 600_000 }));
    const { pageId } = await writing().createPage({ organizationId, title: `Plan for ${world.document.word}` });
    await writing().addPageText(pageId, "Nobody has agreed to this yet.");
    const after = await port.customerInstructions({ organizationId, about: [world.document.word] });
    expect([after.found, after.unread]).toEqual([before.found, before.unread]);
    expect(after.leftOut.length).toBe(before.leftOut.length + 1);
    for (const { what } of after.leftOut) expect(what).toMatch(/\w.*\.$/);
  });

  test("tells what is on file, in the service desk's ids, or that it cannot", async ({ world, port, adapter }) => {
    const { companyId, organizationId } = world.company;
    const answer = await port.customerRecord({ companyId, organizationId });
    if (!adapter.abilities.keepsCustomerRecords) {
      expect(answer).toMatchObject({ outcome: "unreadable", reason: expect.stringMatching(/\w/) });
      return;
    }
    if (answer.outcome !== "found") throw new Error(`The record is ${answer.outcome}.`);
    const { record } = answer;
    expect([record.companyId, record.evidence.length > 0]).toEqual([companyId, true]);
    const primary = record.holders.filter(({ holds }) => holds.includes("primary"));
    expect(primary.map(({ contactId }) => contactId)).toEqual([world.record.primaryContactId]);
    const purchasing = record.holders.find(({ holds }) => holds.includes("purchasing"));
    expect(purchasing?.moneyLimit?.amount).toBe(world.record.limit);
    expect(record.problems).toEqual([]);
  });

  test("takes neither of two records, and no record of another company for this one", async (subject) => {
    const { world, port, adapter } = subject;
    if (!adapter.abilities.keepsCustomerRecords) return;
    const { companyId, organizationId } = world.company;
    expect(await port.customerRecord(world.other)).toEqual({ outcome: "none" });
    const mixedUp = port.customerRecord({ companyId: world.other.companyId, organizationId });
    await expect(mixedUp).rejects.toBeInstanceOf(InvalidRequestError);
    subject.fileAgain();
    const answer = await port.customerRecord({ companyId, organizationId });
    expect(answer).toMatchObject({ outcome: "several", links: [expect.any(String), expect.any(String)] });
  });

  test("finds a device by either number or both, and refuses two that speak of different devices", async (subject) => {
    const { world, port } = subject;
    const { organizationId } = world.company;
    const { id, monitoringId, serialNumber } = world.device;
    const find = async (query: { monitoringId?: string; serialNumber?: string }) =>
      (await port.findDevices({ organizationId, ...query })).map((device) => device.id);
    expect(await find({ monitoringId })).toEqual([id]);
    expect(await find({ serialNumber })).toEqual([id]);
    expect(await find({ monitoringId, serialNumber })).toEqual([id]);
    expect(await find({ monitoringId, serialNumber: "no such number" })).toEqual([id]);
    expect(await find({ serialNumber: "no such number" })).toEqual([]);
    const mixedUp = find({ monitoringId, serialNumber: world.otherDevice.serialNumber });
    await expect(mixedUp).rejects.toBeInstanceOf(ConflictError);
    await expect(find({})).rejects.toBeInstanceOf(InvalidRequestError);
    const [device] = await port.findDevices({ organizationId, monitoringId });
    expect(device).toMatchObject({ organizationId, monitoringId, isArchived: false });
    const foreign = await port.findDevices({ organizationId: world.other.organizationId, serialNumber });
    expect(foreign).toEqual([]);
  });

  test("finds a person by address and by name, whatever the capitals", async ({ world, port }) => {
    const { organizationId } = world.company;
    const { id, email, name } = world.contact;
    const find = async (query: { email?: string; name?: string }, at = organizationId) =>
      (await port.findDocumentedContacts({ organizationId: at, ...query })).map((contact) => contact.id);
    expect(await find({ email: email.toUpperCase() })).toEqual([id]);
    expect(await find({ name: name.toLowerCase() })).toEqual([id]);
    expect(await find({ email, name: "Somebody Else" })).toEqual([]);
    expect(await find({ email }, world.other.organizationId)).toEqual([]);
    await expect(find({})).rejects.toBeInstanceOf(InvalidRequestError);
    expect(await port.getDocumentedContact(world.syncedContact.id)).toMatchObject({ isSynced: true });
  });

  test("tells where passwords lie and when they were changed, and never a value", async (subject) => {
    const { world, port } = subject;
    const { organizationId } = world.company;
    const { id, name, value } = world.secret;
    const ofDevice = await port.findSecrets({ organizationId, deviceId: world.device.id });
    const byName = await port.findSecrets({ organizationId, name: name.toLowerCase() });
    expect([ofDevice.map((place) => place.id), byName.map((place) => place.id)]).toEqual([[id], [id]]);
    const place = await port.getSecretPlace(id);
    expect(place).toMatchObject({ id, organizationId, name });
    expect(JSON.stringify([ofDevice, byName, place])).not.toContain(value);
    expect(await port.findSecrets({ organizationId, name: world.foreignSecret.name })).toEqual([]);
    const nothingNamed = port.findSecrets({ organizationId });
    await expect(nothingNamed).rejects.toBeInstanceOf(InvalidRequestError);
  });

  test("shows that a password was changed, without reading it", async (subject) => {
    const { world, port, clock } = subject;
    const seenAt = new Date(clock.now()).toISOString();
    const before = (await port.getSecretPlace(world.secret.id)).changedAt ?? "";
    expect(before < seenAt).toBe(true);
    await clock.sleep(60_000);
    subject.rotateSecret();
    const after = (await port.getSecretPlace(world.secret.id)).changedAt ?? "";
    expect(after > seenAt).toBe(true);
  });

  test("throws NotFoundError for what does not exist", async ({ world: { missingId }, port }) => {
    for (const read of [
      () => port.customerInstructions({ organizationId: missingId, about: [] }),
      () => port.getDocumentedDevice(missingId),
      () => port.getDocumentedContact(missingId),
      () => port.getSecretPlace(missingId),
      () => port.getPage(missingId),
    ])
      await expect(read()).rejects.toBeInstanceOf(NotFoundError);
  });
}
