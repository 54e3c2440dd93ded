import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineChecklist, defineForm, defineWorkflow, secretField } from "../../src/index.ts";
import { killAt } from "./kill-at.ts";
import { about, ada, admin, createWorld, olga, openTicket, setStatus, technician, tess } from "./world.ts";

const day = 24 * 60 * 60_000;
const none = z.object({});
const by = tess;

describe("a task", () => {
  const task = defineWorkflow({
    ...about,
    id: "task",
    input: none,
    steps: (flow) =>
      flow.task("called", {
        role: technician,
        instructions: "Call the user",
        answer: z.object({ reached: z.boolean() }),
        remind: { after: "1 day", every: "2 days", atMost: 2 },
      }),
    output: ({ called }) => called.reached,
  });

  it("is asked of its role, reminds a bounded number of times, and takes one valid answer from a holder", async () => {
    const world = await createWorld([task]);
    const run = await world.engine.start(task, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    expect(world.asked).toHaveLength(1);
    const token = world.asked[0]?.token ?? "";
    expect(world.asked[0]).toMatchObject({ kind: "task", to: "technician", text: "Call the user" });
    for (let days = 0; days < 10; days += 1) await world.pass(day);
    expect(world.reminded).toEqual(["called 1", "called 2"]);
    await expect(world.engine.answer(token, { by: ada, value: { reached: true } })).rejects.toThrow(
      /does not hold the role "technician"/,
    );
    await expect(world.engine.answer(token, { by: tess, value: { reached: "yes" } })).rejects.toThrow(
      /does not fit[\s\S]*reached/,
    );
    await world.engine.answer(token, { by: tess, value: { reached: true }, channel: "ticket" });
    await expect(world.engine.answer(token, { by: tess, value: { reached: false } })).rejects.toThrow(
      /not open any more/,
    );
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: true });
    expect(world.entries.find((entry) => entry.kind === "answered")).toMatchObject({
      by: tess,
      channel: "ticket",
      value: { reached: true },
    });
    await expect(world.engine.answer(token, { by: tess, value: { reached: true } })).rejects.toThrow(
      /the run succeeded|has been answered/,
    );
  });

  it("asked just before a crash is asked again, under the same token", async () => {
    const world = await createWorld([task]);
    const run = await world.engine.start(task, { input: {}, startKey: "k", by });
    const revive = killAt(world, ({ kind }) => kind === "opened", "after");
    await expect(world.engine.runUntilIdle()).rejects.toThrow("The power went.");
    expect(world.asked).toEqual([]);
    revive();
    await world.restart();
    expect(world.asked.map((request) => request.token)).toEqual([`${run}:called`]);
    // A run at rest has told its people: a restart of the host is no reason to ask them twice.
    await world.restart();
    expect(world.asked).toHaveLength(1);
  });
});

describe("a form", () => {
  const details = defineForm({
    id: "details",
    title: "Details",
    answer: z.object({ name: z.string(), pin: secretField(z.string().optional()) }),
  });
  const form = defineWorkflow({
    ...about,
    id: "form",
    input: none,
    steps: (flow) =>
      flow
        .step("ticket", openTicket, () => ({ title: "Leaver" }))
        .form(
          "details",
          {
            form: details,
            to: () => "casey@example.com",
            about: ({ ticket }) => ({ ticket: ticket.ticketId, company: "12" }),
            remind: { after: "1 day", every: "1 day", atMost: 2 },
            onReminder: (inner) =>
              inner.step("told", setStatus, ({ ticket }) => ({ ticketId: ticket.ticketId, status: "reminded" })),
            afterLastReminder: (inner) =>
              inner.step("parked", setStatus, ({ ticket }) => ({
                ticketId: ticket.ticketId,
                status: "waiting customer",
              })),
            closedBy: admin,
            giveUpAfter: "30 days",
          },
          (over) => over.step("gone", setStatus, ({ ticket }) => ({ ticketId: ticket.ticketId, status: "given up" })),
        ),
    output: ({ details }) => (details.outcome === "answered" ? details.answer.name : `nobody: ${details.reason}`),
  });
  const begun = async () => {
    const world = await createWorld([form]);
    const run = await world.engine.start(form, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    return { world, run };
  };
  const casey = { id: "casey@example.com", name: "Casey Customer" };
  const submission = {
    id: "s1",
    form: "details",
    ticket: " t1 ",
    company: "12 ",
    answer: { name: "Robin", pin: "4711" },
    by: casey,
  };

  it("finds its run by ticket and company, whatever spaces and case; secrets never reach the journal", async () => {
    const { world, run } = await begun();
    expect(await world.engine.submitForm(submission)).toEqual({ verdict: "taken", runId: run });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Robin" });
    expect(JSON.stringify(world.entries)).not.toContain("4711");
  });

  it("answered twice, or for another ticket or company, changes nothing and is kept for a person", async () => {
    const { world, run } = await begun();
    expect(await world.engine.submitForm({ ...submission, id: "other", ticket: "T77" })).toMatchObject({
      verdict: "kept",
    });
    expect(await world.engine.submitForm({ ...submission, id: "odd", company: "99" })).toMatchObject({
      verdict: "disagrees",
      reason: expect.stringMatching(/company 12.*names company 99/),
    });
    expect(await world.engine.submitForm({ ...submission, id: "bad", answer: { name: 7 } })).toMatchObject({
      verdict: "invalid",
    });
    await world.engine.submitForm(submission);
    expect(await world.engine.submitForm(submission)).toMatchObject({ verdict: "taken" });
    expect(await world.engine.submitForm({ ...submission, id: "s2", answer: { name: "Somebody else" } })).toMatchObject(
      { verdict: "already answered" },
    );
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).output).toBe("Robin");
    expect((await world.engine.unmatchedForms()).map((one) => one.id)).toEqual(["other", "odd", "bad", "s2"]);
    expect(world.entries.filter((entry) => entry.kind === "noted").map((entry) => entry.text)).toContainEqual(
      expect.stringMatching(/names company 99/),
    );
  });

  it("that came before anybody waited for it is matched once somebody does", async () => {
    const world = await createWorld([form]);
    expect(await world.engine.submitForm({ ...submission, ticket: "T1" })).toMatchObject({ verdict: "kept" });
    const run = await world.engine.start(form, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).output).toBe("Robin");
    expect(await world.engine.unmatchedForms()).toEqual([]);
  });

  it("reminds through its own steps, then parks visibly, and may be closed by the role that is named", async () => {
    const { world, run } = await begun();
    await world.pass(day);
    expect(world.desk.rows[0]?.status).toBe("reminded");
    await world.pass(day);
    expect(world.desk.rows[0]?.status).toBe("waiting customer");
    for (let days = 0; days < 5; days += 1) await world.pass(day);
    expect(world.reminded).toEqual(["details 1", "details 2"]);
    const token = (await world.engine.requests())[0]?.token ?? "";
    await expect(world.engine.closeForm(token, { by: { id: "x", name: "X" }, reason: "?" })).rejects.toThrow(
      /may not close/,
    );
    await world.engine.closeForm(token, { by: olga, reason: "the user stays" });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "nobody: the user stays" });
  });

  it("is given up at its time, and a late answer is no answer", async () => {
    const { world, run } = await begun();
    world.now += 31 * day;
    expect(await world.engine.submitForm(submission)).toMatchObject({ verdict: "taken" });
    await world.engine.runUntilIdle();
    for (let days = 0; days < 4; days += 1) await world.pass(day);
    expect((await world.engine.status(run)).output).toBe("nobody: nobody answered in time");
  });

  it("never sends reminders in a burst after the process slept", async () => {
    const { world } = await begun();
    await world.pass(9 * day);
    expect(world.reminded).toEqual(["details 1"]);
    await world.pass(day);
    expect(world.reminded).toEqual(["details 1", "details 2"]);
  });
});

describe("a checklist", () => {
  const handover = defineChecklist({
    id: "handover",
    title: "Hand over",
    items: {
      badge: { title: "Badge returned", important: true },
      wipe: { title: "Laptop wiped", evidence: "certificate" },
      desk: { title: "Desk cleared" },
    },
  });
  const list = defineWorkflow({
    ...about,
    id: "list",
    input: none,
    steps: (flow) => flow.checklist("handover", { checklist: handover, role: technician }),
    output: ({ handover: ticks }) => ticks,
  });
  const bound = {
    id: "t",
    title: "T",
    bindings: { role: { technician: { label: "T" } }, checklist: { handover: { label: "H" } } },
    policies: {},
    live: { companies: [], killSwitch: false },
  };

  it("holds back until important items are done and ticked items have their evidence; ticks add up", async () => {
    const world = await createWorld([list], { tenant: bound });
    const run = await world.engine.start(list, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    const answer = async (value: unknown) => {
      const [request] = await world.engine.requests();
      await world.engine.answer(request?.token ?? "", { by: tess, value });
      await world.engine.runUntilIdle();
    };
    await expect(answer({ bagde: { done: true } })).rejects.toThrow(
      /no item "bagde". The items are: badge, wipe, desk/,
    );
    await expect(answer({ wipe: { done: true, evidence: { kind: "photo", reference: "p" } } })).rejects.toThrow(
      /must be \{ kind: "certificate"/,
    );
    await answer({ wipe: { done: true } });
    expect((await world.engine.requests())[0]?.text).toMatch(
      /Still open: Badge returned; Laptop wiped \(evidence: certificate\)/,
    );
    await answer({ badge: { done: true } });
    await answer({ wipe: { done: true, evidence: { kind: "certificate", reference: "doc 5" } } });
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "succeeded",
      output: { badge: { done: true }, desk: { done: false }, wipe: { done: true, evidence: { reference: "doc 5" } } },
    });
  });
});
