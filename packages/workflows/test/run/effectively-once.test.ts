import { describe, expect, it } from "vitest";
import * as z from "zod";
import { StorageError } from "../../src/errors/storage-error.ts";
import { defineWorkflow } from "../../src/index.ts";
import { about, closeBlindly, createWorld, kindsAt, olga, openTicket, setStatus, tess } from "./world.ts";

const minute = 60_000;
const open = defineWorkflow({
  ...about,
  id: "open",
  input: z.object({ title: z.string() }),
  steps: (flow) => flow.step("ticket", openTicket, ({ input }) => input),
  output: ({ ticket }) => ticket,
});
const begin = { input: { title: "Printer" }, startKey: "k1", by: tess };

describe("a write", () => {
  it("is intended before it is sent, read back after, and verified", async () => {
    const world = await createWorld([open]);
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    const status = await world.engine.status(run);
    expect(status).toMatchObject({ outcome: "succeeded", output: { ticketId: "T1" }, done: ["ticket"], doubts: [] });
    expect(kindsAt(world.entries, "ticket")).toEqual(["decided", "intended", "accepted", "finished"]);
    expect(world.entries.find((entry) => entry.kind === "intended")).toMatchObject({
      write: {
        operation: "openTicket",
        target: "company c1",
        fields: { title: "Printer" },
        request: { method: "POST" },
      },
    });
  });

  it("whose answer was lost is looked up only after the settle wait, and adopted", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    // 1 minute to leave, 1 minute in flight, 1 minute of search lag.
    expect((await world.engine.status(run)).waits).toMatchObject([
      { path: "ticket@settle1", until: world.now + 3 * minute },
    ]);
    await world.pass(3 * minute - 1);
    expect(world.desk.rows).toHaveLength(1);
    expect((await world.engine.status(run)).outcome).toBe("waiting");
    await world.pass(1);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: { ticketId: "T1" } });
    expect(world.desk.rows).toHaveLength(1);
    expect(world.desk.sent).toHaveLength(1);
  });

  it("that was lost on its way is sent again with the same marker once it surely is not there", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("lost before");
    await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    await world.pass(3 * minute);
    expect(world.desk.rows).toHaveLength(1);
    expect(new Set(world.desk.sent.map((one) => one.marker)).size).toBe(1);
    expect((await world.engine.runs())[0]?.outcome).toBe("succeeded");
  });

  it("is not sent again when the look-up could not see anything at all", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("lost after");
    world.desk.controlSeen = false;
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    await world.pass(3 * minute);
    const { requests } = await world.engine.status(run);
    expect(requests[0]?.text).toMatch(/could not see any earlier write of ours either/);
    expect(world.desk.sent).toHaveLength(1);
    await world.engine.answer(requests[0]?.token ?? "", {
      by: olga,
      value: { choice: "accept", output: { ticketId: "T1" } },
    });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "succeeded",
      output: { ticketId: "T1" },
      doubts: [],
    });
  });

  it("found twice adopts the oldest and reports the rest", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    const [first] = world.desk.rows;
    if (first) world.desk.rows.push({ ...first, id: "T9" });
    await world.pass(3 * minute);
    expect(await world.engine.status(run)).toMatchObject({ output: { ticketId: "T1" } });
    expect(world.entries.filter((entry) => entry.kind === "noted").map((entry) => entry.text)).toContainEqual(
      expect.stringMatching(/found 2 .*T9/s),
    );
  });

  it("refused by the service parks the run with choices; the retry carries the same marker", async () => {
    const world = await createWorld([open]);
    world.desk.faults.push("refuse");
    const run = await world.engine.start(open, begin);
    await world.engine.runUntilIdle();
    const [question] = (await world.engine.status(run)).requests;
    expect(question).toMatchObject({ kind: "question", to: "operator" });
    expect(question?.text).toMatch(/The desk refused it/);
    await expect(world.engine.answer(question?.token ?? "", { by: tess, value: { choice: "retry" } })).rejects.toThrow(
      /does not hold the role "operator"/,
    );
    await expect(world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "again" } })).rejects.toThrow(
      /choose one of retry, accept, skip, stop/,
    );
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "retry" } });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded" });
    expect(new Set(world.desk.sent.map((one) => one.marker)).size).toBe(1);
    expect(world.desk.sent).toHaveLength(2);
  });

  it("survives a restart at every entry: one ticket, the same history", async () => {
    const whole = await createWorld([open]);
    await whole.engine.start(open, begin);
    await whole.engine.runUntilIdle();
    const history = whole.entries.map((entry) => `${entry.kind} ${entry.path}`);
    for (let cut = 1; cut < history.length; cut += 1) {
      const world = await createWorld([open]);
      let appended = 0;
      const { append } = world.store;
      const dying = {
        ...world.store,
        append: async (...given: Parameters<typeof append>) => {
          appended += given[1].length;
          if (appended >= cut) throw new Error("killed");
          return append(...given);
        },
      };
      Object.assign(world.store, { append: dying.append });
      await world.engine.start(open, begin);
      await world.engine.runUntilIdle().catch(() => undefined);
      Object.assign(world.store, { append });
      await world.restart();
      await world.pass(3 * minute);
      expect(world.desk.rows, `killed before entry ${cut + 1}`).toHaveLength(1);
      expect((await world.engine.runs())[0]?.outcome).toBe("succeeded");
    }
  });
});

describe("an update", () => {
  const change = defineWorkflow({
    ...about,
    id: "change",
    input: z.object({ status: z.string() }),
    steps: (flow) => flow.step("status", setStatus, ({ input }) => ({ ticketId: "T1", status: input.status })),
    output: () => "done",
  });
  const prepared = async () => {
    const world = await createWorld([change]);
    world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "x", status: "new" });
    return world;
  };
  const go = { input: { status: "open" }, startKey: "k", by: tess };

  it("that stands there already after a lost answer is not sent again", async () => {
    const world = await prepared();
    world.desk.faults.push("lost after");
    const run = await world.engine.start(change, go);
    await world.engine.runUntilIdle();
    await world.pass(3 * minute);
    expect(world.desk.sent).toHaveLength(1);
    expect((await world.engine.status(run)).outcome).toBe("succeeded");
  });

  it("found to stand there is not sent again after a crash, over what a person changed meanwhile", async () => {
    const world = await prepared();
    world.desk.faults.push("lost after");
    const run = await world.engine.start(change, go);
    await world.engine.runUntilIdle();
    const { append } = world.store;
    Object.assign(world.store, {
      append: async (...given: Parameters<typeof append>) => {
        if (given[1][0]?.kind === "finished") throw new StorageError("The power went.", "failed");
        return append(...given);
      },
    });
    world.now += 3 * minute;
    await expect(world.engine.runUntilIdle()).rejects.toThrow("The power went.");
    Object.assign(world.store, { append });
    if (world.desk.rows[0]) world.desk.rows[0].status = "waiting customer";
    await world.restart();
    expect(world.desk.sent).toHaveLength(1);
    expect(world.desk.rows[0]?.status).toBe("waiting customer");
    await world.pass(10 * minute);
    expect(await world.engine.status(run)).toMatchObject({ outcome: expect.stringMatching(/doubts|waiting/) });
  });

  it("whose prior value stands there is sent again", async () => {
    const world = await prepared();
    world.desk.faults.push("lost before");
    await world.engine.start(change, go);
    await world.engine.runUntilIdle();
    await world.pass(3 * minute);
    expect(world.desk.sent).toHaveLength(2);
    expect(world.desk.rows[0]?.status).toBe("open");
  });

  it("that a person overtook is asked about, never overwritten", async () => {
    const world = await prepared();
    world.desk.faults.push("lost before");
    const run = await world.engine.start(change, go);
    await world.engine.runUntilIdle();
    if (world.desk.rows[0]) world.desk.rows[0].status = "waiting customer";
    await world.pass(3 * minute);
    expect(world.desk.rows[0]?.status).toBe("waiting customer");
    expect((await world.engine.status(run)).requests[0]?.text).toMatch(/somebody changed ticket T1 meanwhile/);
  });
});

describe("what cannot be looked up", () => {
  const close = defineWorkflow({
    ...about,
    id: "close",
    input: z.object({}),
    steps: (flow) => flow.step("closed", closeBlindly, () => ({ ticketId: "T1", status: "closed" })),
    output: () => "done",
  });

  it("is asked, at once, and an unproven write leaves a doubt a person can take away by name", async () => {
    const world = await createWorld([close]);
    world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "x", status: "new" });
    world.desk.faults.push("lost after");
    const run = await world.engine.start(close, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    const [question] = (await world.engine.status(run)).requests;
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "skip" } });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "finished with doubts", doubts: ["closed"] });
    expect(await world.engine.acceptDoubts(run, { by: olga, note: "looked at it" })).toMatchObject({
      outcome: "succeeded",
      doubts: [],
    });
  });
});
