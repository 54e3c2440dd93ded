import type { Json } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { workstationUnreachable } from "../../src/workstation-unreachable/workstation-unreachable.ts";
import { createOffice, type OfficeOptions } from "../support/create-office.ts";
import { createWorkshop, machine, type WorkshopOptions } from "../support/create-workshop.ts";
import { testTenant } from "../support/test-tenant.ts";
import { after, openReport, workstationAnswers } from "../support/workstation-answers.ts";

const minute = 60_000;
const walked = "work/call/call/together/walk/walked";

/** A machine without an outlet on file, so that the telephone is all there is. */
async function call(
  own: Parameters<typeof workstationAnswers>[0],
  world: WorkshopOptions = {},
  options: OfficeOptions = {},
) {
  const workshop = createWorkshop({ outlets: [], ...world });
  const office = await createOffice(workstationUnreachable, {
    systems: workshop.systems,
    said: workstationAnswers(own),
    ...options,
  });
  return { workshop, office };
}
type Called = Awaited<ReturnType<typeof call>>;

const wentUp = (played: () => Called, answer: Json) =>
  after(() => played().workshop.devices.setOnline(machine.deviceId, true), answer);
const ticketOf = ({ office }: Called): string =>
  office.desk.ledger.find(({ operation }) => operation === "addInternalNote")?.target.replace("ticket ", "") ?? "";
const notesOf = async (called: Called) =>
  (await called.office.look.notesOf(ticketOf(called))).map(({ title, text }) => `${title}: ${text}`);

describe("a walk-through that helps", () => {
  it("is believed when the agent is online, however the user reports", async () => {
    let called: Called | undefined;
    const current = () => called as Called;
    called = await call({ [walked]: wentUp(current, { result: "it is up", seen: "pressed the power button" }) });
    expect(await called.office.run(openReport)).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "up again", ticketCompleted: true },
    });
    expect(await notesOf(called)).toContainEqual(expect.stringContaining("seen by its agent"));
  });

  it("is confirmed by a technician where the agent stays away, and says so", async () => {
    const called = await call({
      [walked]: { result: "it is up", seen: "the desktop is there" },
      "work/call/proof/confirmed": { isUp: true, evidence: "by remote session" },
    });
    expect(await called.office.run(openReport)).toMatchObject({ output: { outcome: "up again" } });
    expect(await notesOf(called)).toContainEqual(expect.stringContaining("Remote monitoring does not prove it"));
    expect(await notesOf(called)).toContainEqual(expect.stringContaining("seen by a technician"));
  });

  it("is not believed where neither the agent nor a technician sees it", async () => {
    const called = await call({
      [walked]: { result: "it is up", seen: "the desktop is there" },
      "work/call/proof/confirmed": { isUp: false, evidence: "black screen again" },
    });
    expect(await called.office.run(openReport)).toMatchObject({
      output: { outcome: "visit planned", ticketCompleted: false },
    });
  });

  it("is not believed for an agent that was online all the time: a technician looks", async () => {
    const called = await call(
      {
        "work/agent/decision": { decision: "leave it" },
        [walked]: { result: "it is up", seen: "it moves again" },
        "work/call/proof/confirmed": { isUp: false, evidence: "the screen is frozen" },
      },
      { connection: "online" },
    );
    expect(await called.office.run(openReport)).toMatchObject({ output: { outcome: "visit planned" } });
    expect((await notesOf(called)).join()).not.toContain("seen by its agent");
  });

  it("is believed for a machine whose agent was online when it shows a newer start", async () => {
    let called: Called | undefined;
    called = await call(
      {
        "work/agent/decision": { decision: "leave it" },
        [walked]: after(() => called?.workshop.devices.setPowered(machine.deviceId, true), {
          result: "it is up",
          seen: "held the button",
        }),
      },
      { connection: "online" },
    );
    expect(await called.office.run(openReport)).toMatchObject({
      output: { outcome: "up again", seen: expect.stringContaining("Started at") },
    });
  });

  it("leaves the ticket open when the technician wants that", async () => {
    let called: Called | undefined;
    const current = () => called as Called;
    called = await call({
      [walked]: wentUp(current, { result: "it is up", seen: "is there" }),
      "work/closing/confirmed": { ticket: "leave it open", cause: "not known", evidence: "the user works" },
    });
    expect(await called.office.run(openReport)).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "up again", ticketCompleted: false },
    });
    expect((await called.office.look.getTicket(ticketOf(called))).isComplete).toBe(false);
  });
});

describe("the clock of a walk-through", () => {
  it("starts when the technician does, warns at 20 minutes and ends the step at 30, whatever happened", async () => {
    const called = await call({ "work/call/start": undefined, [walked]: undefined });
    const { office } = called;
    const runId = await office.start(openReport);
    await office.drive(runId, office.clock.now() + 10 * minute);
    const [waiting] = await office.engine.requests();
    expect(waiting).toMatchObject({ path: "work/call/start" });
    const technician = { id: "alex.kim@msp.example.com", name: "Alex Kim" };
    await office.engine.answer(waiting?.token ?? "", { by: technician, value: { start: "started" } });
    const startedAt = office.clock.now();
    const titles = async () => (await notesOf(called)).map((note) => note.split(":")[0]);

    await office.drive(runId, startedAt + 19 * minute);
    expect(await titles()).not.toContain("The walk-through is nearly over");
    await office.drive(runId, startedAt + 21 * minute);
    expect(await titles()).toContain("The walk-through is nearly over");
    expect(office.people.reminded.map(({ request }) => request.path)).toContain(walked);
    expect(await titles()).not.toContain("The walk-through is over");
    await office.drive(runId, startedAt + 31 * minute);
    expect(await titles()).toContain("The walk-through is over");
    expect((await office.engine.requests()).map(({ path }) => path)).not.toContain(walked);
  });

  it("can be another one at another provider", async () => {
    const limits = {
      walkThroughMinutes: 10,
      warnAfterMinutes: 5,
      askSeniorAfter: "10 minutes",
      offSeconds: 10,
      agentWithin: "15 minutes",
      lookEvery: "1 minute",
      alertWithin: "15 minutes",
    };
    const tenant = testTenant({ policies: { "workstation-unreachable.limits": limits } });
    const called = await call({ [walked]: undefined }, {}, { tenant });
    await called.office.run(openReport);
    expect(await notesOf(called)).toContainEqual(expect.stringContaining("ends in 5 minutes"));
    expect(await notesOf(called)).toContainEqual(expect.stringContaining("10 minutes are over"));
  });

  it("needs no warning when it is over sooner", async () => {
    const called = await call({ [walked]: { result: "it is not up", seen: "nothing happens" } });
    await called.office.run(openReport);
    expect((await notesOf(called)).join()).not.toContain("nearly over");
  });
});

describe("after a walk-through without success", () => {
  it("a technician is sent to a tower, and the visit is read back", async () => {
    const called = await call({ [walked]: undefined });
    const status = await called.office.run(openReport);
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "visit planned", ticketCompleted: false },
    });
    const ticketId = ticketOf(called);
    const [visit] = await called.office.look.serviceCallsOf({ ticketId });
    const notes = await notesOf(called);
    expect(notes).toContainEqual(expect.stringContaining("2026-11-24 09:00, the customer's time"));
    expect(notes).toContainEqual(expect.stringMatching(/nobody has reported it up\. A technician goes there\.$/));
    expect(visit).toMatchObject({
      companyId: "100",
      startsAt: "2026-11-24T14:00:00.000Z",
      endsAt: "2026-11-24T15:00:00.000Z",
      tickets: [{ ticketId, resourceIds: ["11"] }],
      description: expect.stringContaining("with its user: the walk-through was over before the machine was up"),
    });
    expect((await called.office.look.getTicket(ticketId)).isComplete).toBe(false);
  });

  it("nobody is asked whether a tower is sent in", async () => {
    const called = await call({ [walked]: undefined, "work/repair/visit/appointment": undefined });
    const runId = await called.office.start(openReport);
    await called.office.drive(runId, called.office.clock.now() + 60 * minute);
    expect((await called.office.engine.requests()).map(({ path }) => path)).toEqual(["work/repair/visit/appointment"]);
  });

  it("a laptop is sent in by the shipping checklist, which waits for it to arrive", async () => {
    const ticked = { done: true };
    const sent = {
      data: ticked,
      recoveryKey: ticked,
      replacement: { done: false },
      label: ticked,
      packed: ticked,
      shipped: { done: true, evidence: { kind: "text", reference: "parcel 1Z-555" } },
      received: { done: false },
    };
    const arrived = {
      ...sent,
      received: { done: true, evidence: { kind: "text", reference: "arrived, screen cracked" } },
    };
    const called = await call(
      {
        [walked]: { result: "it is not up", seen: "nothing happens" },
        "work/repair/way": { way: "send in" },
        "work/repair/parcel/shipping": sent,
        "work/repair/parcel/shipping#2": arrived,
      },
      { kind: "Laptop" },
    );
    expect(await called.office.run(openReport)).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "sent in", seen: "arrived, screen cracked", ticketCompleted: false },
    });
    expect(await notesOf(called)).toContainEqual(expect.stringContaining("parcel 1Z-555"));
    expect(await called.office.look.serviceCallsOf({ ticketId: ticketOf(called) })).toEqual([]);
  });

  it("a visit that is planned already is not planned again", async () => {
    const called = await call({ [walked]: undefined, "work/repair/visit/appointment": undefined });
    const { office } = called;
    const runId = await office.start(openReport);
    await office.drive(runId, office.clock.now() + 10 * minute);
    const byHand = office.desk.on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} });
    const { serviceCallId } = await byHand.planServiceCall({
      companyId: "100",
      description: "planned by hand",
      startsAt: "2026-11-24T12:00:00Z",
      endsAt: "2026-11-24T13:00:00Z",
    });
    await byHand.addTicketToServiceCall(serviceCallId, ticketOf(called));
    expect(await office.drive(runId)).toMatchObject({ output: { outcome: "visit planned" } });
    expect(await office.look.serviceCallsOf({ ticketId: ticketOf(called) })).toHaveLength(1);
  });

  it("a lost answer to the visit is looked for before anything is planned twice", async () => {
    const called = await call({ [walked]: undefined });
    for (const operation of ["planServiceCall", "addTicketToServiceCall", "assignToServiceCall"])
      called.office.desk.failNext({ operation, kind: "answer lost" });
    expect(await called.office.run(openReport)).toMatchObject({ outcome: "succeeded" });
    const operations = called.office.desk.ledger.map(({ operation }) => operation);
    for (const operation of ["planServiceCall", "addTicketToServiceCall", "assignToServiceCall"])
      expect(operations.filter((one) => one === operation)).toHaveLength(1);
  });
});
