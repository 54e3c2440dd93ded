import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice, type Said } from "../support/create-office.ts";
import { answersWith, approve, decline, usualAnswers } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { dana, sam } from "../support/test-tenant.ts";

const record = { identityConfirmedBy: "called back on a number on file", evidence: "record 7" };
const none = { ...record, requesterHolds: [], leaverHolds: [] };

/** Sam Ortiz, who holds no authority, asks; Dana Cole is named to approve. */
const requestBySam = { ...openRequest, requestedBy: "103" };
const officeWhereSamAsks = (consent: readonly Said[]) =>
  createOffice(removeContact, {
    said: [
      ...answersWith({ "authority/record": none, "authority/asked": { contactId: "101", evidence: "record 7" } }),
      ...consent,
    ],
  });

describe("a requester with authority", () => {
  it.each(["primary", "people and workstations"])("(%s) is enough, and the evidence is noted", async (authority) => {
    const office = await createOffice(removeContact, {
      said: answersWith({ "authority/record": { ...none, requesterHolds: [authority] } }),
    });
    const status = await office.run(openRequest);
    expect(status).toMatchObject({ outcome: "succeeded", output: { authority: "Dana Cole" } });
    const { ticketId } = status.output as { ticketId: string };
    const [note] = await office.look.notesOf(ticketId);
    expect(note).toMatchObject({ visibility: "internal", text: expect.stringContaining("record 7") });
    expect(office.people.asked.some(({ kind, to }) => kind === "approval" && to === "authorised-contact")).toBe(false);
  });

  it("of another kind is not enough", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({ "authority/record": { ...none, requesterHolds: ["purchasing", "security"] } }),
    });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual(["authority/asked"]);
  });
});

describe("a requester without authority", () => {
  it("needs the approval of the contact who was named", async () => {
    const office = await officeWhereSamAsks([{ path: "authority/consent#1", answer: approve, by: dana }]);
    const status = await office.run(requestBySam);
    expect(status).toMatchObject({ outcome: "succeeded", output: { authority: "Dana Cole" } });
  });

  it("never approves the own request", async () => {
    const office = await officeWhereSamAsks([]);
    const status = await office.run(requestBySam);
    const [request] = status.requests;
    expect(request).toMatchObject({ kind: "approval", to: "authorised-contact" });
    await expect(
      office.engine.answer(request?.token ?? "", { by: sam, value: approve(request as never) }),
    ).rejects.toThrow("whoever asks never approves");
  });

  it("ends with a note when the customer declines; nobody was locked out", async () => {
    const office = await officeWhereSamAsks([{ path: "authority/consent#1", answer: decline, by: dana }]);
    const status = await office.run(requestBySam);
    expect(status).toMatchObject({ outcome: "stopped", reason: "The customer declined the removal." });
    expect(office.people.asked.some(({ path }) => path.startsWith("ready/lockOut"))).toBe(false);
    expect(office.desk.ledger.at(-1)?.fields).toMatchObject({ title: "Removal declined by the customer" });
  });

  it("ends when somebody else than the named contact approves", async () => {
    const office = await createOffice(removeContact, {
      said: [
        ...answersWith({ "authority/record": none, "authority/asked": { contactId: "103", evidence: "record 7" } }),
        { path: "authority/consent#1", answer: approve, by: dana },
      ],
    });
    const status = await office.run({ ...openRequest, requestedBy: "106" });
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("not by Sam Ortiz") });
  });

  it("who is the person who leaves cannot decide it, whatever the authority", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({ "authority/record": { ...none, requesterHolds: ["primary"] } }),
    });
    const entry = { kind: "open", companyId: "100", contactId: "101" };
    const status = await office.run({ ...openRequest, entry, requestedBy: "102" });
    expect(status.requests.map(({ path }) => path)).toEqual(["authority/asked"]);
  });
});

describe("a leaver who held an authority", () => {
  const records = "offboarding/work/records/done";
  const holds = (leaverHolds: readonly string[]) => ({ ...none, requesterHolds: ["primary"], leaverHolds });

  it("is replaced through the procedure for authorization contacts", async () => {
    const said = answersWith({
      "authority/record": holds(["purchasing"]),
      [`${records}/successor`]: { ticketNumber: "T20261201.0003" },
    });
    const office = await createOffice(removeContact, { said });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const task = office.people.asked.find(({ path }) => path === `${records}/successor`);
    expect(task).toMatchObject({ to: "admin", text: expect.stringContaining("authorization-contact") });
  });

  it("never leaves the customer without a primary: the removal waits for one", async () => {
    const said = answersWith({
      "authority/record": holds(["primary"]),
      [`${records}/successor`]: { ticketNumber: "T20261201.0003" },
    });
    const office = await createOffice(removeContact, { said });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual([`${records}/primary`]);
    expect(status.done).not.toContain("closing/completed");
    expect(usualAnswers[`${records}/primary`]).toBeUndefined();
  });
});
