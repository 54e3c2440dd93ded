import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineEvent, defineWorkflow } from "../../src/index.ts";
import { about, createWorld, olga, openTicket, readTicket, setStatus, technician, tess } from "./world.ts";

const minute = 60_000;
const by = tess;
const answer = z.object({ ok: z.boolean() });

describe("decisions, loops, branches and nesting", () => {
  const child = defineWorkflow({
    ...about,
    id: "child",
    input: z.object({ title: z.string(), loud: z.boolean().default(true) }),
    steps: (flow) =>
      flow.step("opened", openTicket, ({ input }) => ({ title: input.loud ? input.title.toUpperCase() : input.title })),
    output: ({ opened }) => opened.ticketId,
  });
  const mixed = defineWorkflow({
    ...about,
    id: "mixed",
    input: z.object({ kind: z.enum(["mac", "pc"]), names: z.array(z.string()) }),
    steps: (flow) =>
      flow
        .choose("the machine", ({ input }) => input.kind, {
          mac: (one) => one.step("first", openTicket, () => ({ title: "mac" })),
          pc: (one) => one.stop(({ input }) => `no ${input.kind} here`),
        })
        .when(
          "there are names",
          ({ input }) => input.names.length > 0,
          (one) => one.step("many", openTicket, () => ({ title: "many" })),
        )
        .each("tickets", "name", { of: ({ input }) => input.names, key: (name) => name }, (one) =>
          one.step("opened", openTicket, ({ name }) => ({ title: name })),
        )
        .together("both", {
          left: (one) => one.run("nested", child, () => ({ title: "left" })),
          right: (one) => one.step("opened", openTicket, () => ({ title: "right" })),
        }),
    output: ({ first, many, tickets, both }) => ({
      first: first.ticketId,
      many: many?.ticketId,
      each: tickets.map(({ opened }) => opened.ticketId),
      left: both.left.nested,
      right: both.right.opened.ticketId,
    }),
  });

  it("are walked with results in scope, at paths that do not depend on order", async () => {
    const world = await createWorld([mixed]);
    const run = await world.engine.start(mixed, { input: { kind: "mac", names: ["a/b", "c"] }, startKey: "k", by });
    await world.engine.runUntilIdle();
    const status = await world.engine.status(run);
    expect(status.outcome).toBe("succeeded");
    expect(status.output).toMatchObject({ first: "T1", many: "T2", each: ["T3", "T4"] });
    expect(status.done).toEqual(
      expect.arrayContaining([
        "first",
        "many",
        "tickets[a%2Fb]/opened",
        "tickets[c]/opened",
        "both/left/nested/opened",
        "both/right/opened",
      ]),
    );
    expect(world.desk.rows.map((row) => row.title)).toContain("LEFT");
    expect(world.entries.filter((entry) => entry.path === "?the machine")).toMatchObject([
      { kind: "decided", value: "mac" },
    ]);
  });

  it("a stop ends the run with its reason", async () => {
    const world = await createWorld([mixed]);
    const run = await world.engine.start(mixed, { input: { kind: "pc", names: [] }, startKey: "k", by });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "stopped", reason: "no pc here" });
  });

  it("two items with one key fail the run before anything is done twice", async () => {
    const world = await createWorld([mixed]);
    const run = await world.engine.start(mixed, { input: { kind: "mac", names: ["x", "x"] }, startKey: "k", by });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/two items with the key "x"/),
    });
  });
});

describe("within", () => {
  const call = defineWorkflow({
    ...about,
    id: "call",
    input: z.object({}),
    steps: (flow) =>
      flow.within(
        "call",
        "30 minutes",
        (body) =>
          body
            .step("ticket", openTicket, () => ({ title: "call" }))
            .task("walked", { role: technician, instructions: "Walk", answer })
            .step("after", openTicket, () => ({ title: "after" })),
        (over) =>
          over.step("late", openTicket, ({ ticket, walked, possiblyDone }) => ({
            title: `${ticket?.ticketId} ${walked?.ok} ${possiblyDone.length}`,
          })),
      ),
    output: ({ call: ended }) => ended.outcome,
  });

  it("ends at its limit, keeps what was reached, and starts nothing after", async () => {
    const world = await createWorld([call]);
    const run = await world.engine.start(call, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    await world.pass(30 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "over" });
    expect(world.desk.rows.map((row) => row.title)).toEqual(["call", "T1 undefined 0"]);
    expect(world.withdrawn).toEqual(["call/walked: the time limit was reached"]);
  });

  it("judges an answer by when it came, not by when anybody looked", async () => {
    for (const [cameAt, output] of [
      [29, "over"],
      [31, "over"],
    ] as const) {
      const world = await createWorld([call]);
      const run = await world.engine.start(call, { input: {}, startKey: "k", by });
      await world.engine.runUntilIdle();
      world.now += cameAt * minute;
      await world.engine.answer(world.asked[0]?.token ?? "", { by: tess, value: { ok: true } });
      world.now += 60 * minute;
      await world.engine.runUntilIdle();
      // In time, the task is answered; but the step after it would begin after the limit, so the body is over all the same.
      expect((await world.engine.status(run)).output).toBe(output);
      expect(world.desk.rows.at(-1)?.title).toBe(cameAt < 30 ? "T1 true 0" : "T1 undefined 0");
    }
  });

  it("says what was possibly done, and the run ends only once that is settled", async () => {
    const write = defineWorkflow({
      ...about,
      id: "write",
      input: z.object({}),
      steps: (flow) =>
        flow.within(
          "limit",
          "1 minute",
          (body) => body.step("ticket", openTicket, () => ({ title: "slow" })),
          (over) =>
            over.sleepUntil("moment", ({ possiblyDone }) =>
              possiblyDone.includes("limit/ticket") ? "2026-11-23T09:01:30Z" : "2030-01-01T00:00:00Z",
            ),
        ),
      output: ({ limit }) => (limit.outcome === "over" ? limit.possiblyDone : []),
    });
    const world = await createWorld([write]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(write, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    await world.pass(minute);
    await world.pass(minute);
    const waiting = await world.engine.status(run);
    expect(waiting).toMatchObject({ outcome: "waiting", waits: [{ path: "limit/ticket@settle1" }] });
    await world.pass(minute);
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "succeeded",
      output: ["limit/ticket"],
      done: ["limit/ticket"],
    });
    expect(world.desk.rows).toHaveLength(1);
  });
});

describe("waiting", () => {
  const seen = defineEvent({ id: "agent-seen", title: "The agent reports", body: z.object({ device: z.string() }) });
  const waits = defineWorkflow({
    ...about,
    id: "waits",
    input: z.object({}),
    steps: (flow) =>
      flow
        .sleepUntil("nine", () => "2026-11-23T09:05")
        .waitUntil("open", {
          check: readTicket,
          input: () => ({ ticketId: "T1" }),
          until: ({ status }) => status === "open",
          every: "10 minutes",
          giveUpAfter: "1 hour",
        })
        .waitFor("seen", { event: seen, match: () => "pc-7", giveUpAfter: "1 day" }),
    output: ({ open, seen: came }) => `${open.result.status} ${came.event.device}`,
  });

  it("polls at its pace, takes an event that came early, once", async () => {
    const world = await createWorld([waits]);
    world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c", title: "x", status: "new" });
    const run = await world.engine.start(waits, { input: {}, startKey: "k", by });
    await world.engine.deliver({ id: "e1", event: "agent-seen", match: "pc-7", value: { device: "PC-07" } });
    await world.engine.deliver({ id: "e1", event: "agent-seen", match: "pc-7", value: { device: "twice" } });
    await world.engine.runUntilIdle();
    expect(world.engine.nextWake()).toBe(Date.parse("2026-11-23T09:05:00Z"));
    await world.pass(5 * minute);
    expect(world.desk.reads).toBe(1);
    await world.pass(10 * minute);
    expect(world.desk.reads).toBe(2);
    if (world.desk.rows[0]) world.desk.rows[0].status = "open";
    await world.pass(10 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "open PC-07" });
    await expect(world.engine.deliver({ id: "e2", event: "agent-sen", match: "x", value: {} })).rejects.toThrow(
      /No registered workflow waits/,
    );
    await expect(world.engine.deliver({ id: "e3", event: "agent-seen", match: "x", value: {} })).rejects.toThrow(
      /does not fit its schema/,
    );
  });

  it("gives up at its time and says so", async () => {
    const world = await createWorld([waits]);
    world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c", title: "x", status: "new" });
    const run = await world.engine.start(waits, { input: {}, startKey: "k", by });
    for (let ten = 0; ten < 8; ten += 1) await world.pass(10 * minute);
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringMatching(/Gave up waiting at "open"/),
    });
  });
});

describe("failure", () => {
  const fragile = defineWorkflow({
    ...about,
    id: "fragile",
    input: z.object({}),
    steps: (flow) =>
      flow.recover(
        "try",
        (body) =>
          body
            .step("opened", openTicket, () => ({ title: "a" }))
            .step("changed", setStatus, () => ({ ticketId: "nowhere", status: "x" })),
        (failed) =>
          failed.step("noted", openTicket, ({ opened, failure }) => ({
            title: `${opened?.ticketId}: ${failure.step}`,
          })),
      ),
    output: ({ try: tried }) => tried.outcome,
  });

  it("goes to the recover around it, which sees what was reached and what failed", async () => {
    const world = await createWorld([fragile]);
    const run = await world.engine.start(fragile, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "failed" });
    expect(world.desk.rows.at(-1)?.title).toBe("T1: try/changed");
  });

  it("skip goes on without the result; a mapping that needs it parks with a clear text; stop ends the run as failed", async () => {
    const chain = defineWorkflow({
      ...about,
      id: "chain",
      input: z.object({}),
      steps: (flow) =>
        flow
          .step("ticket", readTicket, () => ({ ticketId: "nowhere" }))
          .step("opened", openTicket, ({ ticket }) => ({ title: ticket.title })),
      output: ({ opened }) => opened.ticketId,
    });
    const world = await createWorld([chain]);
    const run = await world.engine.start(chain, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    await world.engine.answer((await world.engine.requests())[0]?.token ?? "", { by: olga, value: { choice: "skip" } });
    await world.engine.runUntilIdle();
    const [question] = await world.engine.requests();
    expect(question?.text).toMatch(/The input of "opened" could not be worked out/);
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "stop", note: "wrong ticket" } });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/stopped by Olga Operator: wrong ticket/),
    });
  });
});

describe("cancelling", () => {
  const slow = defineWorkflow({
    ...about,
    id: "slow",
    input: z.object({}),
    steps: (flow) =>
      flow
        .step("one", openTicket, () => ({ title: "one" }))
        .task("asked", { role: technician, instructions: "", answer })
        .step("two", openTicket, () => ({ title: "two" })),
    output: () => 1,
  });

  it("begins nothing new, withdraws what was asked, and lists what had been done", async () => {
    const world = await createWorld([slow]);
    const run = await world.engine.start(slow, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    await world.engine.cancel(run, { by: olga, reason: "wrong customer" });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "cancelled",
      reason: "wrong customer",
      done: ["one"],
    });
    expect(world.withdrawn).toEqual(["asked: the run cancelled"]);
    await expect(world.engine.cancel(run, { by: olga, reason: "again" })).rejects.toThrow(/has ended already/);
  });

  it("settles a write that is open before it ends, and never sends it again", async () => {
    const world = await createWorld([slow]);
    world.desk.faults.push("lost before");
    const run = await world.engine.start(slow, { input: {}, startKey: "k", by });
    await world.engine.runUntilIdle();
    await world.engine.cancel(run, { by: olga, reason: "stop" });
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).outcome).toBe("waiting");
    await world.pass(3 * minute);
    expect((await world.engine.status(run)).outcome).toBe("cancelled");
    expect(world.desk.sent).toHaveLength(1);
    expect(world.desk.rows).toHaveLength(0);
  });
});
