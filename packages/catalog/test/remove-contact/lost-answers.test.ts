import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { jordan } from "../support/test-tenant.ts";

const operations = [
  "openTicket",
  "changeTicket",
  "applyChecklist",
  "addInternalNote",
  "setChecklistItemDone",
  "setContactActive",
  "completeTicket",
];

/**
 * An office that has run workflows before: a search that sees the marks they left proves that the service keeps marks and that it could see ours.
 * There is a note by hand as well, which proves that notes can be read.
 */
async function officeInUse() {
  const office = await createOffice(removeContact, { said: answersWith() });
  const call = { marker: "msp-before", notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} };
  const desk = office.desk.on(call);
  const before = { companyId: "200", title: "Welcome pack", category: "standard", priority: "low" };
  const { ticketId } = await desk.openTicket(before);
  await desk.addInternalNote(ticketId, { kind: "internal note", title: "Called", text: "On site tomorrow." });
  office.desk.byHand.addNote("901", { title: "Called", text: "On site tomorrow", visibility: "internal", by: "11" });
  await office.clock.advance(60_000);
  return office;
}

const happened = ({ desk }: Awaited<ReturnType<typeof createOffice>>) =>
  desk.ledger
    .filter(({ happenedAt }) => happenedAt !== undefined)
    .map(({ operation, fields }) => ({ operation, fields }));

/** The writes of a removal in which nothing is lost. */
const undisturbed = (async () => {
  const office = await officeInUse();
  await office.run(openRequest);
  return happened(office);
})();

describe.each(operations)("a lost answer of %s", (operation) => {
  it.each(["answer lost", "request lost", "late"] as const)(
    "(%s) leaves exactly what an undisturbed removal leaves",
    async (kind) => {
      const office = await officeInUse();
      office.desk.failNext(kind === "late" ? { operation, kind, afterMs: 3_000 } : { operation, kind });
      expect((await office.run(openRequest)).outcome).toBe("succeeded");
      expect(happened(office)).toEqual(await undisturbed);
    },
  );
});

describe.each([...operations, "triggerNotification"])("a service desk that does not take %s at once", (operation) => {
  it("because it refuses, parks the run until a person lets it try again; nothing is done twice", async () => {
    const office = await officeInUse();
    office.desk.failNext({ operation, kind: "refused" });
    const parked = await office.run(openRequest);
    const question = parked.requests.find(({ kind }) => kind === "question");
    expect(question?.text).toContain("retry: do it again");
    await office.engine.answer(question?.token ?? "", { by: jordan, value: { choice: "retry" } });
    expect((await office.drive(parked.runId)).outcome).toBe("succeeded");
    expect(happened(office)).toEqual(await undisturbed);
  });

  it("because it cannot be reached, gets it once it can", async () => {
    const office = await officeInUse();
    office.desk.failNext({ operation, kind: "unavailable" });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    expect(happened(office)).toEqual(await undisturbed);
  });
});

describe("a mail that the service desk may or may not have been told to send", () => {
  it("is adopted when it is seen", async () => {
    const office = await officeInUse();
    office.desk.failNext({ operation: "triggerNotification", kind: "answer lost" });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    expect(happened(office)).toEqual(await undisturbed);
  });

  it("is asked of a person when it is not seen, and not triggered again by itself", async () => {
    const office = await officeInUse();
    office.desk.failNext({ operation: "triggerNotification", kind: "request lost" });
    const status = await office.run(openRequest);
    expect(status.requests).toMatchObject([
      { path: "ready/answer/mail/triggered!", kind: "question", text: expect.stringContaining("does not prove") },
    ]);
    expect(office.desk.ledger.filter((write) => write.operation === "triggerNotification")).toHaveLength(1);
  });
});

describe("a service desk whose searches see nothing", () => {
  it("makes a person decide about a note, because an empty search proves nothing", async () => {
    const office = await createOffice(removeContact, { said: answersWith() });
    office.desk.failNext({ operation: "addInternalNote", kind: "request lost" });
    const status = await office.run(openRequest);
    expect(status.requests).toMatchObject([{ path: "authority/noted!", text: expect.stringContaining("permission") }]);
  });

  it.each([
    ["openTicket", "ticket/opened!"],
    ["addInternalNote", "authority/noted!"],
  ])(
    "makes a person decide about the very first %s, because nothing shows yet that markers stay",
    async (operation, path) => {
      const office = await createOffice(removeContact, { said: answersWith() });
      office.desk.byHand.addNote("901", { title: "Called", text: "By hand", visibility: "internal", by: "11" });
      office.desk.failNext({ operation, kind: "request lost" });
      const status = await office.run(openRequest);
      expect(status.requests.map((request) => request.path)).toEqual([path]);
      expect(office.desk.ledger.filter((write) => write.operation === operation)).toHaveLength(1);
    },
  );

  it("makes a person decide instead of opening a second ticket", async () => {
    const office = await createOffice(removeContact, { said: answersWith() });
    office.desk.permissions.search = false;
    office.desk.failNext({ operation: "openTicket", kind: "answer lost" });
    const status = await office.run(openRequest);
    expect(status.requests.map(({ path }) => path)).toEqual(["ticket/opened!"]);
    expect(office.desk.ledger.filter((write) => write.operation === "openTicket")).toHaveLength(1);
  });
});
