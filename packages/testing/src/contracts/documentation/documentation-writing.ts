import {
  ConflictError,
  type Documentation,
  InvalidRequestError,
  NotFoundError,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { expect } from "vitest";
import { type RecordingCall, type RecordingCallOptions, recordingCall } from "../recording-call.ts";
import type { BoundSubject, DocumentationTest } from "./documentation-test.ts";

const marker = "msp-contract-1";
const text = "Switched off at 14:02.\nBack at 14:03 <all lights green> & checked.";

function writing(subject: BoundSubject, options: RecordingCallOptions = {}): [Documentation, RecordingCall] {
  const call = recordingCall({ marker, notAfter: subject.clock.now() + 600_000, ...options });
  return [subject.adapter.on(call), call];
}

/** A page that is published and holds the text. */
async function filed(subject: BoundSubject): Promise<string> {
  const { organizationId } = subject.world.company;
  const { pageId } = await writing(subject)[0].createPage({ organizationId, title: "Power cycle" });
  await writing(subject)[0].addPageText(pageId, text);
  await writing(subject)[0].publishPage(pageId);
  return pageId;
}

/** Every write, so that it would do something. */
const everyWrite = (
  subject: BoundSubject,
): readonly (readonly [string, (port: Documentation) => Promise<unknown>])[] => {
  const { company, device, contact } = subject.world;
  return [
    ["setDeviceArchived", (port) => port.setDeviceArchived(device.id, true)],
    ["noteOnContact", (port) => port.noteOnContact(contact.id, "Left on 2026-03-02.")],
    ["createPage", (port) => port.createPage({ organizationId: company.organizationId, title: "Power cycle" })],
  ];
};

/** What writing promises. */
export function describeDocumentationWriting(test: DocumentationTest): void {
  test("archives a device and brings it back, reading what stands there first", async (subject) => {
    const { id } = subject.world.device;
    const [port, call] = writing(subject);
    await port.setDeviceArchived(id, true);
    expect((await subject.port.getDocumentedDevice(id)).isArchived).toBe(true);
    expect(call.writes).toMatchObject([{ fields: { archived: true }, prior: { archived: false } }]);
    const [again, silent] = writing(subject);
    await again.setDeviceArchived(id, true);
    expect([silent.writes, subject.applied()]).toEqual([[], 1]);
    await writing(subject)[0].setDeviceArchived(id, false);
    expect((await subject.port.getDocumentedDevice(id)).isArchived).toBe(false);
  });

  test("adds a line to a contact once, and keeps what stood there", async (subject) => {
    const { id, notes } = subject.world.contact;
    const line = "Left on 2026-03-02 <with keys> & badge.";
    await writing(subject)[0].noteOnContact(id, line);
    const read = async () => ((await subject.port.getDocumentedContact(id)).notes ?? "").split("\n");
    expect(await read()).toEqual([notes, line]);
    const [again, call] = writing(subject);
    await again.noteOnContact(id, line);
    expect([await read(), call.writes]).toEqual([[notes, line], []]);
    const twoLines = writing(subject)[0].noteOnContact(id, "one\ntwo");
    await expect(twoLines).rejects.toBeInstanceOf(InvalidRequestError);
  });

  test("leaves a contact to the service desk that keeps it, and says so before anything is announced", async (subject) => {
    const [port, call] = writing(subject);
    const refused = port.noteOnContact(subject.world.syncedContact.id, "Left.");
    await expect(refused).rejects.toBeInstanceOf(ConflictError);
    expect([call.writes, subject.applied()]).toEqual([[], 0]);
  });

  test("files a page: a draft, its text, published, and read back word for word", async (subject) => {
    const { organizationId } = subject.world.company;
    const [first] = writing(subject);
    const { pageId } = await first.createPage({ organizationId, title: "Power cycle" });
    const read = () => subject.port.getPage(pageId);
    expect(await read()).toMatchObject({ organizationId, title: "Power cycle", text: "", isArchived: false });
    await writing(subject)[0].addPageText(pageId, text);
    expect((await read()).text).toBe(text);
    expect((await read()).isPublished).not.toBe(true);
    await writing(subject)[0].publishPage(pageId);
    expect(await read()).toMatchObject({ title: "Power cycle", text, isPublished: true });
    await subject.clock.sleep(60_000);
    await writing(subject)[0].addPageText(pageId, "One thing more.");
    expect((await read()).text).toBe(`${text}\n\nOne thing more.`);
    expect((await read()).isPublished).not.toBe(true);
  });

  test("adds a text once and publishes once", async (subject) => {
    const pageId = await filed(subject);
    const applied = subject.applied();
    const [text1, call1] = writing(subject);
    await text1.addPageText(pageId, text);
    const [publish, call2] = writing(subject);
    await publish.publishPage(pageId);
    expect([call1.writes, call2.writes, subject.applied()]).toEqual([[], [], applied]);
  });

  test("finds a page by its marker where it declares so, and proves that it could", async (subject) => {
    const { organizationId } = subject.world.company;
    const look = () => subject.port.findPagesByMarker({ organizationId, marker });
    expect(await look()).toEqual({ matches: [], controlSeen: false });
    const pageId = await filed(subject);
    const found = await look();
    if (!subject.adapter.abilities.marksPages) {
      expect(found).toEqual({ matches: [], controlSeen: false });
      return;
    }
    expect(found).toMatchObject({ matches: [{ id: pageId, title: "Power cycle", marker }], controlSeen: true });
    const another = await subject.port.findPagesByMarker({ organizationId, marker: "msp-contract-2" });
    expect(another).toEqual({ matches: [], controlSeen: true });
    const elsewhere = { organizationId: subject.world.other.organizationId, marker };
    expect((await subject.port.findPagesByMarker(elsewhere)).matches).toEqual([]);
  });

  test("announces exactly one write each, with the customer, its facts and no marker in what it means", async (subject) => {
    for (const [operation, write] of everyWrite(subject)) {
      const [port, call] = writing(subject);
      await write(port);
      expect(call.writes.map((one) => one.operation)).toEqual([operation]);
      const [announced] = call.writes;
      expect(announced?.company).toBe(subject.world.company.companyId);
      expect(announced?.facts).toEqual(subject.adapter.operations[operation]);
      expect(JSON.stringify([announced?.target, announced?.fields])).not.toContain(marker);
      expect(JSON.parse(JSON.stringify(announced?.request))).toEqual(announced?.request);
    }
  });

  test("writes nothing when the write is not let through, and passes the reason on unchanged", async (subject) => {
    for (const [, write] of everyWrite(subject)) {
      const reason = new ConflictError("planned", { system: "the runtime", operation: "plan" });
      const [port] = writing(subject, { beforeWrite: () => Promise.reject(reason) });
      await expect(write(port)).rejects.toBe(reason);
    }
    expect(subject.applied()).toBe(0);
  });

  test("writes nothing when its time is over", async (subject) => {
    for (const [, write] of everyWrite(subject)) {
      const [port] = writing(subject, { notAfter: subject.clock.now() - 1 });
      await expect(write(port)).rejects.toBeInstanceOf(UnavailableError);
    }
    expect(subject.applied()).toBe(0);
  });

  test("throws UnknownOutcomeError when the answer is lost, and does nothing twice when asked again", async (subject) => {
    const { device, contact } = subject.world;
    for (const write of [
      (port: Documentation) => port.setDeviceArchived(device.id, true),
      (port: Documentation) => port.noteOnContact(contact.id, "Left."),
    ]) {
      const before = subject.applied();
      subject.loseNextAnswer();
      await expect(write(writing(subject)[0])).rejects.toBeInstanceOf(UnknownOutcomeError);
      await write(writing(subject)[0]);
      expect(subject.applied()).toBe(before + 1);
    }
    const pageId = await filed(subject);
    const before = subject.applied();
    subject.loseNextAnswer();
    const lost = writing(subject)[0].addPageText(pageId, "Later.");
    await expect(lost).rejects.toBeInstanceOf(UnknownOutcomeError);
    await writing(subject)[0].addPageText(pageId, "Later.");
    expect(subject.applied()).toBe(before + 1);
  });

  test("refuses what is no title or no text, and what does not exist, before anything is announced", async (subject) => {
    const { company, missingId } = subject.world;
    const { organizationId } = company;
    const pageId = await filed(subject);
    const [port, call] = writing(subject);
    const { pageId: empty } = await writing(subject)[0].createPage({ organizationId, title: "Empty" });
    for (const write of [
      () => port.createPage({ organizationId, title: " " }),
      () => port.addPageText(pageId, " \n"),
      () => port.publishPage(empty),
    ])
      await expect(write()).rejects.toBeInstanceOf(InvalidRequestError);
    for (const write of [
      () => port.setDeviceArchived(missingId, true),
      () => port.noteOnContact(missingId, "Left."),
      () => port.addPageText(missingId, "Later."),
      () => port.publishPage(missingId),
    ])
      await expect(write()).rejects.toBeInstanceOf(NotFoundError);
    expect(call.writes).toEqual([]);
  });

  test("declares facts for each of its writes", async ({ adapter }) => {
    const writes = ["addPageText", "createPage", "noteOnContact", "publishPage", "setDeviceArchived"];
    expect(Object.keys(adapter.operations).sort()).toEqual(writes);
    for (const facts of Object.values(adapter.operations)) expect(facts.maxInFlightMs).toBeGreaterThan(0);
    expect(adapter.operations.createPage?.canFind).toBe(adapter.abilities.marksPages);
  });
}
