import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith, details, usualAnswers } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { dana } from "../support/test-tenant.ts";

const officeWith = (own: Parameters<typeof answersWith>[0] = {}) =>
  createOffice(removeContact, { said: answersWith(own) });
const immediate = { ...openRequest, urgency: "immediate" };

const openedAt = ({ people }: Awaited<ReturnType<typeof officeWith>>, path: string) =>
  new Date(people.asked.find((one) => one.path === path)?.openedAt ?? 0).toISOString();

describe("an immediate removal", () => {
  it("locks out before any mail goes, and does not wait for the form", async () => {
    const office = await officeWith({ "ready/answer/form": undefined });
    const started = office.clock.now();
    await office.drive(await office.start(immediate), started + 10 * 60_000);
    const asked = office.people.asked.map(({ path }) => path);
    expect(asked).toEqual(
      expect.arrayContaining(["ready/lockOut/blocked", "ready/lockOut/credentials", "ready/answer/form"]),
    );
    expect(asked.indexOf("ready/lockOut/blocked")).toBeLessThan(asked.indexOf("ready/answer/form"));
    const operations = office.desk.ledger.map(({ operation }) => operation);
    const noted = office.desk.ledger.findIndex(({ fields }) => fields.title === "Locked out");
    expect(noted).toBeLessThan(operations.indexOf("triggerNotification"));
    expect(office.desk.ledger[0]?.fields).toMatchObject({ priority: "high" });
  });

  it("reminds the office of the authority every quarter of an hour", async () => {
    const office = await officeWith({ "authority/office/record": undefined });
    await office.drive(await office.start(immediate), office.clock.now() + 3_600_000);
    expect(office.people.reminded.map(({ request }) => request.path)).toEqual(Array(4).fill("authority/office/record"));
  });

  it("is completed without the form when the office goes on by phone", async () => {
    const office = await officeWith({
      "ready/answer/form": undefined,
      "ready/answer/form/decision": { decision: "go on" },
      "ready/answer/form/details": details,
    });
    const status = await office.run(immediate);
    expect(status.outcome).toBe("finished with doubts");
    expect(status.doubts.every((path) => /(told|attempt)\/mailed$/.test(path))).toBe(true);
    expect((await office.look.getContact("102")).isActive).toBe(false);
  });

  it("can be stopped by the office when nobody answers", async () => {
    const office = await officeWith({
      "ready/answer/form": undefined,
      "ready/answer/form/decision": { decision: "stop" },
    });
    expect(await office.run(immediate)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("the office stopped the removal"),
    });
  });
});

describe("a scheduled removal whose time the form names", () => {
  it("locks out at that time", async () => {
    const office = await officeWith();
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    expect(office.people.asked.some(({ path }) => path === "ready/time/agreed")).toBe(false);
    expect(openedAt(office, "ready/lockOut/snapshot")).toBe("2026-11-30T22:00:00.000Z");
  });

  it("asks when the form names none either", async () => {
    const { effectiveAt: _, ...rest } = details;
    const office = await officeWith({
      "ready/answer/form": rest,
      "ready/time/agreed": { effectiveAt: "2026-12-02T09:00" },
    });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    expect(openedAt(office, "ready/lockOut/snapshot")).toBe("2026-12-02T14:00:00.000Z");
  });

  it("does not wait for a time that has passed", async () => {
    const office = await officeWith({ "ready/answer/form": { ...details, effectiveAt: "2026-11-20T09:00" } });
    await office.drive(await office.start(openRequest), office.clock.now() + 3_600_000);
    expect(office.people.asked.some(({ path }) => path === "ready/lockOut/blocked")).toBe(true);
  });
});

describe("a scheduled removal whose time is known", () => {
  const known = { ...openRequest, effectiveAt: "2026-11-27T12:00" };
  const access = "ready/meanwhile/access";
  const answer = "ready/meanwhile/details/answer";
  /** The usual answers, at the places they have in this way. */
  const onTime = (own: Parameters<typeof answersWith>[0] = {}) =>
    officeWith({
      ...Object.fromEntries(
        ["snapshot", "blocked", "credentials", "elevation/rest"].map((task) => [
          `${access}/lockOut/${task}`,
          usualAnswers[`ready/lockOut/${task}`],
        ]),
      ),
      [`${answer}/form`]: { ...details, effectiveAt: "2026-11-27T12:00" },
      ...own,
    });

  it("locks out at that time", async () => {
    const office = await onTime();
    expect((await office.run(known)).outcome).toBe("succeeded");
    expect(openedAt(office, `${access}/lockOut/snapshot`)).toBe("2026-11-27T17:00:00.000Z");
  });

  it("does so even when the form has not come back, and goes on once it has", async () => {
    const office = await onTime({ [`${answer}/form`]: undefined });
    const runId = await office.start(known);
    const status = await office.drive(runId, Date.parse("2026-11-28T00:00:00Z"));
    expect(status.requests.map(({ path }) => path)).toEqual([`${answer}/form`]);
    expect(office.people.asked.some(({ path }) => path === `${access}/lockOut/blocked`)).toBe(true);
    const [form] = status.requests;
    if (form?.about === undefined) throw new Error("The form is not open.");
    await office.engine.submitForm({ id: "1", by: dana, answer: details, ...form.about });
    const asking = await office.drive(runId);
    expect(asking.requests.map(({ path }) => path)).toEqual(["ready/meanwhile/details/conflict"]);
  });

  it.each([
    ["the requested time is right", "succeeded"],
    ["stop", "stopped"],
  ])("asks when the form names another time: %s", async (decision, outcome) => {
    const office = await onTime({
      [`${answer}/form`]: details,
      "ready/meanwhile/details/conflict": { decision },
    });
    expect((await office.run(known)).outcome).toBe(outcome);
    const wasLockedOut = office.people.asked.some(({ path }) => path === `${access}/lockOut/blocked`);
    expect(wasLockedOut).toBe(outcome === "succeeded");
  });
});
