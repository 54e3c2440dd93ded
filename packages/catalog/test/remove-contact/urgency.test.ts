import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith, details } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";

const officeWith = (own: Parameters<typeof answersWith>[0] = {}) =>
  createOffice(removeContact, { said: answersWith(own) });
const immediate = { ...openRequest, urgency: "immediate", effectiveAt: undefined };

describe("an immediate removal", () => {
  it("locks out before any mail goes, and does not wait for the form", async () => {
    const office = await officeWith({ "answer/form": undefined });
    const started = office.clock.now();
    await office.drive(await office.start(immediate), started + 10 * 60_000);
    const asked = office.people.asked.map(({ path }) => path);
    expect(asked).toEqual(expect.arrayContaining(["lockOut/blocked", "lockOut/credentials", "answer/form"]));
    expect(asked.indexOf("lockOut/blocked")).toBeLessThan(asked.indexOf("answer/form"));
    const operations = office.desk.ledger.map(({ operation }) => operation);
    const noted = office.desk.ledger.findIndex(({ fields }) => fields.title === "Locked out");
    expect(noted).toBeLessThan(operations.indexOf("triggerNotification"));
    expect(office.desk.ledger[0]?.fields).toMatchObject({ priority: "high" });
  });

  it("is completed without the form when the office goes on by phone", async () => {
    const office = await officeWith({
      "answer/form": undefined,
      "answer/form/decision": { decision: "go on" },
      "answer/form/details": details,
    });
    const status = await office.run(immediate);
    expect(status.outcome).toBe("finished with doubts");
    expect(status.doubts.every((path) => path.endsWith("told/mailed"))).toBe(true);
    expect((await office.look.getContact("102")).isActive).toBe(false);
  });

  it("can be stopped by the office when nobody answers", async () => {
    const office = await officeWith({ "answer/form": undefined, "answer/form/decision": { decision: "stop" } });
    expect(await office.run(immediate)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("the office stopped the removal"),
    });
  });
});

describe("a scheduled removal", () => {
  it("takes the effective time from the form when the request names none", async () => {
    const office = await officeWith();
    const status = await office.run({ ...openRequest, effectiveAt: undefined });
    expect(status.outcome).toBe("succeeded");
    expect(office.people.asked.some(({ path }) => path === "time/agreed")).toBe(false);
  });

  it.each([
    ["disagree", { ...openRequest, effectiveAt: "2026-11-27T12:00" }, details],
    ["both say nothing", { ...openRequest, effectiveAt: undefined }, { ...details, effectiveAt: undefined }],
  ])("asks when request and form %s", async (_, request, answer) => {
    const { effectiveAt, ...rest } = answer;
    const office = await officeWith({
      "answer/form": effectiveAt === undefined ? rest : { ...rest, effectiveAt },
      "time/agreed": { effectiveAt: "2026-12-02T09:00" },
    });
    expect((await office.run(request)).outcome).toBe("succeeded");
    const lockOut = office.people.asked.find(({ path }) => path === "lockOut/snapshot");
    expect(new Date(lockOut?.openedAt ?? 0).toISOString()).toBe("2026-12-02T14:00:00.000Z");
  });

  it("does not wait for a time that has passed", async () => {
    const office = await officeWith({ "answer/form": { ...details, effectiveAt: "2026-11-20T09:00" } });
    const before = office.clock.now();
    await office.drive(await office.start({ ...openRequest, effectiveAt: "2026-11-20T09:00" }), before + 3_600_000);
    expect(office.people.asked.some(({ path }) => path === "lockOut/blocked")).toBe(true);
  });
});
