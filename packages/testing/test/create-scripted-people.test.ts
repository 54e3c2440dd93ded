import type { PersonRequest } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { createFakeClock, createScriptedPeople, type GivenAnswer } from "../src/index.ts";

const alex = { id: "alex.kim@msp.example.com", name: "Alex Kim" };
const dana = { id: "dana.cole@acme-dental.example.com", name: "Dana Cole" };

const request = (changes: Partial<PersonRequest> = {}): PersonRequest => ({
  token: "token-1",
  runId: "run-1",
  path: "/collect the badge",
  kind: "task",
  to: "technician",
  title: "Collect the badge",
  text: "At the front desk.",
  answer: {},
  openedAt: 0,
  ...changes,
});

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("createScriptedPeople", () => {
  it("knows who holds which role", () => {
    const people = createScriptedPeople({ roles: { technician: [alex] } });
    expect(people.holdsRole(alex.id, "technician")).toBe(true);
    expect(people.holdsRole(dana.id, "technician")).toBe(false);
    expect(people.holdsRole(alex.id, "admin")).toBe(false);
  });

  it("answers what fits, after the asking is over, each script once", async () => {
    const given: GivenAnswer[] = [];
    const people = createScriptedPeople({
      answers: [
        { to: { kind: "form" }, by: dana, answer: ({ about }) => ({ ticket: about?.ticket ?? null }) },
        { to: ({ title }) => title.includes("badge"), by: alex, answer: "collected" },
      ],
      deliver: (answer) => void given.push(answer),
    });
    await people.ask(request());
    expect(given).toEqual([]);
    await aTurn();
    expect(given).toMatchObject([{ token: "token-1", by: alex, answer: "collected" }]);
    const about = { form: "offboarding", ticket: "T20261123.0001", company: "100" };
    await people.ask(request({ token: "token-2", kind: "form", about }));
    await people.ask(request({ token: "token-3" }));
    await aTurn();
    expect(given).toHaveLength(2);
    expect(given[1]).toMatchObject({ by: dana, answer: { ticket: "T20261123.0001" } });
    expect(people.open().map(({ token }) => token)).toEqual(["token-3"]);
  });

  it("takes its time on the clock, and waits for reminders", async () => {
    const clock = createFakeClock();
    const given: GivenAnswer[] = [];
    const people = createScriptedPeople({
      clock,
      answers: [{ to: {}, by: dana, answer: "yes", afterReminders: 2, afterMs: 60_000 }],
      deliver: (answer) => void given.push(answer),
    });
    await people.ask(request());
    await people.remind(request(), 1);
    await clock.advance(3_600_000);
    expect(given).toEqual([]);
    await people.remind(request(), 2);
    await people.remind(request(), 2);
    await clock.advance(59_000);
    expect(given).toEqual([]);
    await clock.advance(1_000);
    expect(given).toHaveLength(1);
    expect(people.reminded.map(({ reminder }) => reminder)).toEqual([1, 2]);
  });

  it("takes the same token for the same message", async () => {
    const people = createScriptedPeople();
    await people.ask(request());
    await people.ask(request());
    await people.withdraw(request(), "given up");
    await people.withdraw(request(), "given up");
    expect(people.asked).toHaveLength(1);
    expect(people.withdrawn).toMatchObject([{ reason: "given up" }]);
    expect(people.open()).toEqual([]);
  });

  it("does not answer what was withdrawn meanwhile", async () => {
    const clock = createFakeClock();
    const given: GivenAnswer[] = [];
    const people = createScriptedPeople({
      clock,
      answers: [{ to: {}, by: alex, answer: "too late", afterMs: 1_000 }],
      deliver: (answer) => void given.push(answer),
    });
    await people.ask(request());
    await people.withdraw(request(), "no longer needed");
    await clock.advance(5_000);
    expect(given).toEqual([]);
  });

  it("keeps what went wrong when an answer was not taken", async () => {
    const refusal = new Error("answered already");
    const people = createScriptedPeople({
      answers: [{ to: {}, by: alex, answer: "yes", again: true }],
      deliver: () => Promise.reject(refusal),
    });
    await people.ask(request());
    await aTurn();
    expect(people.refusals).toEqual([refusal]);
  });

  it("refuses a script that needs a clock and has none", () => {
    expect(() => createScriptedPeople({ answers: [{ to: {}, by: alex, answer: "yes", afterMs: 1 }] })).toThrow(
      "Pass `clock`",
    );
  });
});
