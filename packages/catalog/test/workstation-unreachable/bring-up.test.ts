import type { Json, Person } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { workstationUnreachable } from "../../src/workstation-unreachable/workstation-unreachable.ts";
import { createOffice, type OfficeOptions } from "../support/create-office.ts";
import { createWorkshop, machine, ownOutlet, type WorkshopOptions } from "../support/create-workshop.ts";
import { decline } from "../support/removal-answers.ts";
import { alex, kai, robin, testTenant } from "../support/test-tenant.ts";
import { after, openReport, workstationAnswers } from "../support/workstation-answers.ts";

const minute = 60_000;

async function play(
  world: WorkshopOptions = {},
  own: Parameters<typeof workstationAnswers>[0] = {},
  options: OfficeOptions = {},
) {
  const workshop = createWorkshop(world);
  const office = await createOffice(workstationUnreachable, {
    systems: workshop.systems,
    said: workstationAnswers(own),
    ...options,
  });
  return { workshop, office, run: (input: Json = openReport) => office.run(input) };
}
type Played = Awaited<ReturnType<typeof play>>;

const ticketOf = ({ office }: Played): string =>
  office.desk.ledger.find(({ operation }) => operation === "addInternalNote")?.target.replace("ticket ", "") ?? "";
const notesOf = async (played: Played) =>
  (await played.office.look.notesOf(ticketOf(played))).map(({ title, text, visibility }) => ({
    title,
    text,
    visibility,
  }));
const switched = ({ workshop }: Played) =>
  workshop.power.ledger.map(({ operation, fields }) => ({ operation, ...fields }));

describe("a tower whose outlet is proven", () => {
  it("is up again when the outlet reads on and its agent shows a newer start", async () => {
    const played = await play();
    expect(await played.run()).toMatchObject({
      outcome: "succeeded",
      output: {
        outcome: "up again",
        machine: machine.name,
        ticketCompleted: true,
        seen: expect.stringContaining("Started at"),
      },
    });
    expect(switched(played)).toEqual([{ operation: "cycleOutlet", offSeconds: 10 }]);
    expect((await played.office.look.getTicket(ticketOf(played))).isComplete).toBe(true);
    expect(await notesOf(played)).toContainEqual(
      expect.objectContaining({
        title: "Power switched",
        text: expect.stringContaining("decided by alex.kim@msp.example.com"),
      }),
    );
  });

  it("writes no full stop twice, however people end their sentences", async () => {
    const played = await play(
      {},
      {
        "cause/asked": { finding: "the workstation", says: "The screen is black." },
        "work/closing/confirmed": { ticket: "complete it", cause: "An update hung. ", evidence: "The user works." },
      },
    );
    await played.run({ ...openReport, says: "It stays black." });
    const asked = played.office.people.asked.map(({ text }) => text);
    const written = (await notesOf(played)).map(({ text }) => text);
    for (const text of [...asked, ...written]) expect(text).not.toMatch(/\.\s*\./);
  });

  it("leaves nothing that the customer could read", async () => {
    const played = await play();
    await played.run();
    expect((await notesOf(played)).map(({ visibility }) => visibility)).not.toContain("customer");
    expect(played.office.mail.ledger).toEqual([]);
  });

  it("is asked about with the exact request, before anything is switched", async () => {
    const played = await play({}, { "work/power/decision#1": undefined });
    const runId = await played.office.start(openReport);
    await played.office.drive(runId, played.office.clock.now() + minute);
    const [request] = await played.office.engine.requests();
    expect(request).toMatchObject({ kind: "approval", path: "work/power/decision#1" });
    expect(request?.plan?.lines.join("\n")).toContain("cycleOutlet");
    expect(request?.text).toContain(`proven by: ${ownOutlet.evidence}`);
    expect(switched(played)).toEqual([]);
  });

  it("is left alone when its outlet was labelled anew while the technician decided", async () => {
    const played = await play({}, { "work/power/decision#1": undefined });
    const { office, workshop } = played;
    const runId = await office.start(openReport);
    await office.drive(runId, office.clock.now() + minute);
    const [request] = await office.engine.requests();
    workshop.power.rename(ownOutlet.outletId, "Server rack");
    const vote = { decision: "approve", hash: request?.plan?.hash ?? "" };
    await office.engine.answer(request?.token ?? "", { by: alex, value: vote });
    await office.drive(runId, office.clock.now() + minute);
    expect(switched(played)).toEqual([]);
    expect(JSON.stringify(await office.engine.requests())).toContain("Server rack");
  });

  it("is decided by a senior specialist when no technician has, and never by whoever started the run", async () => {
    const played = await play({}, { "work/power/decision#1": undefined });
    const { office } = played;
    const runId = await office.start(openReport);
    await office.drive(runId, office.clock.now() + 5 * minute);
    const request = (await office.engine.requests()).find(({ path }) => path === "work/power/decision#1");
    const vote = { decision: "approve", hash: request?.plan?.hash ?? "" };
    const answerAs = (by: Person) => office.engine.answer(request?.token ?? "", { by, value: vote });
    await expect(answerAs(robin)).rejects.toThrow();
    await expect(answerAs(kai)).rejects.toThrow();
    await office.drive(runId, office.clock.now() + 10 * minute);
    await expect(answerAs(robin)).rejects.toThrow();
    await answerAs(kai);
    expect(await office.drive(runId)).toMatchObject({ output: { outcome: "up again" } });
    expect(switched(played)).toHaveLength(1);
  });

  it("stays unverified when the machine stays off, and goes on with the user on the telephone", async () => {
    const started = { ...openReport };
    const played = await play(
      { whenRestarted: "stays away" },
      {
        "work/call/call/together/walk/walked": after(() => played.workshop.devices.setOnline(machine.deviceId, true), {
          result: "it is up",
          seen: "pressed the power button",
        }),
      },
    );
    expect(await played.run(started)).toMatchObject({ outcome: "succeeded", output: { outcome: "up again" } });
    const notes = await notesOf(played);
    expect(notes).toContainEqual(
      expect.objectContaining({ title: "Power switched", text: expect.stringContaining("No newer start is seen") }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining("pressed the power button") }),
    );
  });

  it("is not taken for restarted by a start from before, when its agent only comes back", async () => {
    const played = await play({ whenRestarted: "nothing" }, { "work/call/start": { start: "not possible" } });
    const { office, workshop } = played;
    const runId = await office.start(openReport);
    void office.clock.sleep(4 * minute).then(() => workshop.devices.setOnline(machine.deviceId, true));
    expect(await office.drive(runId)).toMatchObject({ output: { outcome: "visit planned" } });
    expect(await notesOf(played)).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining("No newer start is seen, and its agent is online") }),
    );
  });

  it("is left alone when it comes back before anybody is asked about its power", async () => {
    const played = await play(
      {},
      {
        "cause/asked": after(() => played.workshop.devices.setOnline(machine.deviceId, true), {
          finding: "the workstation",
          says: "black screen",
        }),
        "work/power/decision#1": undefined,
      },
    );
    expect(await played.run()).toMatchObject({ outcome: "succeeded", output: { outcome: "up again" } });
    expect(switched(played)).toEqual([]);
    expect(await notesOf(played)).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining("Its agent has come back online meanwhile.") }),
    );
  });

  it("is left alone when it comes back while the technician decides, whatever is decided", async () => {
    const played = await play({}, { "work/power/decision#1": undefined, "work/call/start": undefined });
    const { office, workshop } = played;
    const runId = await office.start(openReport);
    await office.drive(runId, office.clock.now() + minute);
    const [request] = await office.engine.requests();
    workshop.devices.setOnline(machine.deviceId, true);
    const vote = { decision: "approve", hash: request?.plan?.hash ?? "" };
    await office.engine.answer(request?.token ?? "", { by: alex, value: vote });
    await office.drive(runId, office.clock.now() + minute);
    const [again] = await office.engine.requests();
    expect(again?.plan?.lines.join("\n")).not.toContain("cycleOutlet");
    const secondVote = { decision: "approve", hash: again?.plan?.hash ?? "" };
    await office.engine.answer(again?.token ?? "", { by: alex, value: secondVote });
    await office.drive(runId, office.clock.now() + minute);
    expect(switched(played)).toEqual([]);
    expect(await notesOf(played)).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining("Its agent has come back online meanwhile.") }),
    );
  });

  it("is left alone when the technician decides so", async () => {
    const played = await play({}, { "work/power/decision#1": decline, "work/call/start": { start: "not possible" } });
    expect(await played.run()).toMatchObject({ output: { outcome: "visit planned" } });
    expect(switched(played)).toEqual([]);
  });

  it("is switched off and on by two requests where the unit cannot cycle", async () => {
    const played = await play({ outlet: { canCycle: false } });
    expect(await played.run()).toMatchObject({ output: { outcome: "up again" } });
    const [off, on] = played.workshop.power.ledger.map(({ sentAt }) => sentAt);
    expect(switched(played)).toEqual([
      { operation: "switchOutlet", state: "off" },
      { operation: "switchOutlet", state: "on" },
    ]);
    expect((on ?? 0) - (off ?? 0)).toBeGreaterThanOrEqual(10_000);
  });

  it("is switched on where somebody had switched it off", async () => {
    const played = await play({ outlet: { state: "off" } });
    expect(await played.run()).toMatchObject({ output: { outcome: "up again" } });
    expect(switched(played)).toEqual([{ operation: "switchOutlet", state: "on" }]);
    const [question] = played.office.people.asked.filter(({ path }) => path === "work/power/decision#1");
    expect(question?.text).toMatch(/^Switch the power of WS-ACME-01 at .* on\? /);
    expect(await notesOf(played)).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining("was switched on; decided by") }),
    );
  });

  it("uses the tenant's own number of seconds without power", async () => {
    const limits = {
      walkThroughMinutes: 30,
      warnAfterMinutes: 20,
      askSeniorAfter: "10 minutes",
      offSeconds: 25,
      agentWithin: "15 minutes",
      lookEvery: "1 minute",
      alertWithin: "15 minutes",
    };
    const tenant = testTenant({ policies: { "workstation-unreachable.limits": limits } });
    const played = await play({}, {}, { tenant });
    await played.run();
    expect(switched(played)).toEqual([{ operation: "cycleOutlet", offSeconds: 25 }]);
  });
});

describe("nothing is switched", () => {
  const walks = {
    "work/power/decision#1": undefined,
    "work/call/start": { start: "not possible", reason: "nobody there" },
  };

  it.each<[string, WorkshopOptions, string]>([
    ["the outlet calls itself otherwise", { outlet: { name: "Fridge" } }, 'the outlet calls itself "Fridge"'],
    [
      "the record assigns it to another machine",
      { outlets: [{ ...ownOutlet, deviceId: "dev-701" }] },
      "but the monitored device is WS-ACME-01",
    ],
    [
      "another machine hangs on it as well",
      { outlets: [ownOutlet, { ...ownOutlet, deviceId: "dev-701", deviceName: "WS-ACME-02" }] },
      "is not of WS-ACME-01 alone",
    ],
    ["the outlet is locked", { outlet: { isLocked: true } }, "is locked"],
    ["no outlet is on file", { outlets: [] }, "No power device is on file"],
    ["the power unit is not within reach", { without: ["power"] }, "could not be read"],
    ["the documentation cannot be read", { without: ["documentation"] }, "No power device is on file"],
  ])("where %s", async (_, world, reason) => {
    const played = await play(world, walks);
    expect(await played.run()).toMatchObject({ outcome: "succeeded", output: { outcome: "visit planned" } });
    expect(switched(played)).toEqual([]);
    expect(await notesOf(played)).toContainEqual(
      expect.objectContaining({ title: "Power left as it is", text: expect.stringContaining(reason) }),
    );
  });

  it("for a laptop, which has a battery", async () => {
    const played = await play({ kind: "Laptop" }, { ...walks, "work/repair/way": { way: "visit" } });
    expect(await played.run()).toMatchObject({ output: { outcome: "visit planned" } });
    expect(switched(played)).toEqual([]);
  });
});

describe("a machine whose agent is online", () => {
  it("is restarted through it when the technician wants that, and believed when it shows a newer start", async () => {
    const played = await play({ connection: "online" }, { "work/agent/decision": { decision: "restart it" } });
    expect(await played.run()).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "up again", seen: expect.stringContaining("is online") },
    });
    expect(switched(played)).toEqual([]);
    expect(played.workshop.devices.ledger.map(({ operation }) => operation)).toEqual(["requestRestart"]);
  });

  it("is said to be running where its power is asked about, and no look is promised that cannot help", async () => {
    const played = await play(
      { connection: "online" },
      { "work/agent/decision": { decision: "leave it" }, "work/power/decision#1": decline },
    );
    await played.run();
    const [question] = played.office.people.asked.filter(({ path }) => path === "work/power/decision#1");
    expect(question?.text).toContain("Its agent is online, so it is running.");
    expect(question?.text).not.toContain("nothing is switched");
  });

  it("goes on with its power when the restart shows no effect", async () => {
    const played = await play(
      { connection: "online", whenRestarted: "nothing" },
      { "work/agent/decision": { decision: "restart it" }, "work/power/decision#1": decline },
    );
    await played.run();
    expect(await notesOf(played)).toContainEqual(
      expect.objectContaining({
        title: "Restart through remote monitoring",
        text: expect.stringContaining("Not verified"),
      }),
    );
  });
});
