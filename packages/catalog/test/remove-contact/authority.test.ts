import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice, type Said } from "../support/create-office.ts";
import { answersWith, approve, decline, usualAnswers } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { dana, sam } from "../support/test-tenant.ts";

const record = { identityConfirmedBy: "called back on a number on file", evidence: "record 7" };
const none = { ...record, requesterHolds: [], concernedHolds: [] };

/** Sam Ortiz, who holds no authority, asks; Dana Cole is named to approve. */
const requestBySam = { ...openRequest, requestedBy: "103" };
const officeWhereSamAsks = (consent: readonly Said[]) =>
  createOffice(removeContact, {
    said: [
      ...answersWith({
        "authority/office/record": none,
        "authority/office/asked": { contactId: "101", evidence: "record 7" },
      }),
      ...consent,
    ],
  });

describe("a requester with authority", () => {
  it.each(["primary", "people and workstations"])("(%s) is enough, and the evidence is noted", async (authority) => {
    const office = await createOffice(removeContact, {
      said: answersWith({ "authority/office/record": { ...none, requesterHolds: [authority] } }),
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
      said: answersWith({ "authority/office/record": { ...none, requesterHolds: ["purchasing", "security"] } }),
    });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual(["authority/office/asked"]);
  });
});

describe("a requester without authority", () => {
  it("needs the approval of the contact who was named", async () => {
    const office = await officeWhereSamAsks([{ path: "authority/approvals/consent#1", answer: approve, by: dana }]);
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
    const office = await officeWhereSamAsks([{ path: "authority/approvals/consent#1", answer: decline, by: dana }]);
    const status = await office.run(requestBySam);
    expect(status).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining(`It was declined by ${dana.id}`),
    });
    expect(office.people.asked.some(({ path }) => path.startsWith("ready/lockOut"))).toBe(false);
    expect(office.desk.ledger.at(-1)?.fields).toMatchObject({ title: "Declined by the customer" });
  });

  it("takes the answer of nobody but the named contact, whoever else holds the role", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({
        "authority/office/record": none,
        "authority/office/asked": { contactId: "103", evidence: "record 7" },
      }),
    });
    const status = await office.run({ ...openRequest, requestedBy: "106" });
    const [request] = status.requests;
    await expect(
      office.engine.answer(request?.token ?? "", { by: dana, value: approve(request as never) }),
    ).rejects.toThrow("Dana Cole is not one of them");
    expect(status.done).not.toContain("ready/lockOut/blocked");
  });

  it("who is the person who leaves cannot decide it, whatever the authority", async () => {
    const office = await createOffice(removeContact, {
      said: answersWith({ "authority/office/record": { ...none, requesterHolds: ["primary"] } }),
    });
    const entry = { kind: "open", companyId: "100", contactId: "101" };
    const status = await office.run({ ...openRequest, entry, requestedBy: "102" });
    expect(status.requests.map(({ path }) => path)).toEqual(["authority/office/asked"]);
  });
});

describe("a leaver who held an authority", () => {
  const records = "offboarding/work/records/done";
  const holds = (concernedHolds: readonly string[]) => ({ ...none, requesterHolds: ["primary"], concernedHolds });

  it("is replaced through the procedure for authorization contacts", async () => {
    const said = answersWith({
      "authority/office/record": holds(["purchasing"]),
      [`${records}/authority/successor`]: { ticketNumber: "T20261201.0003" },
    });
    const office = await createOffice(removeContact, { said });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const task = office.people.asked.find(({ path }) => path === `${records}/authority/successor`);
    expect(task).toMatchObject({ to: "admin", text: expect.stringContaining("authorization-contact") });
  });

  it("never leaves the customer without a primary: the removal waits for one", async () => {
    const said = answersWith({
      "authority/office/record": holds(["primary"]),
      [`${records}/authority/successor`]: { ticketNumber: "T20261201.0003" },
    });
    const office = await createOffice(removeContact, { said });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual([`${records}/authority/primary`]);
    expect(status.done).not.toContain("closing/completed");
    expect(usualAnswers[`${records}/authority/primary`]).toBeUndefined();
  });
});
