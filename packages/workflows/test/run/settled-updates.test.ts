import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import type { Call, PortAdapter, Ticketing, TicketingAbilities } from "../../src/ports.ts";
import { StorageError } from "../../src/run.ts";
import { killAt } from "./kill-at.ts";
import { about, createWorld, openTicket, setStatus, tess, type World } from "./world.ts";

const minute = 60_000;
const none = z.object({});
const begin = { input: {}, startKey: "k", by: tess };
const changing = defineWorkflow({
  ...about,
  id: "changing",
  input: none,
  steps: (flow) => flow.step("status", setStatus, () => ({ ticketId: "T1", status: "open" })),
  output: () => null,
});
const opening = defineWorkflow({
  ...about,
  id: "opening",
  input: none,
  steps: (flow) => flow.step("ticket", openTicket, () => ({ title: "Printer" })),
  output: () => null,
});
type Adapter = PortAdapter<Ticketing, TicketingAbilities>;

const standing = (world: World) =>
  void world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "x", status: "new" });
/** The desk's adapter with something else about its calls. */
const adapterOf = ({ adapters }: World, change: (call: Call) => Call): { ticketing: Adapter } => {
  const inner = (adapters as { ticketing: Adapter }).ticketing;
  return { ticketing: { ...inner, on: (call) => inner.on(change(call)) } };
};

describe("an update whose request was lost", () => {
  it("is not sent over what a person wrote between the look and the second sending", async () => {
    const world = await createWorld([changing]);
    standing(world);
    world.desk.faults.push("lost before");
    await world.engine.start(changing, begin);
    await world.engine.runUntilIdle();
    const revive = killAt(world, ({ kind }) => kind === "intended");
    world.now += 10 * minute;
    await expect(world.engine.runUntilIdle()).rejects.toThrow(StorageError);
    revive();
    if (world.desk.rows[0]) world.desk.rows[0].status = "by hand";
    await world.restart();
    expect(world.desk.rows[0]?.status).toBe("by hand");
    expect(world.desk.sent).toHaveLength(1);
    expect((await world.engine.requests())[0]?.text).toMatch(/Somebody changed ticket T1 since the attempt before/);
  });

  it("is asked about when what stood there before is not known", async () => {
    const world = await createWorld([changing]);
    standing(world);
    world.desk.faults.push("lost before");
    const adapters = adapterOf(world, (call) => ({
      ...call,
      beforeWrite: ({ prior: _prior, ...write }) => call.beforeWrite(write),
    }));
    await world.restart({ adapters });
    await world.engine.start(changing, begin);
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    expect(world.desk.sent).toHaveLength(1);
    expect((await world.engine.requests())[0]?.text).toMatch(/what stood in ticket T1 before the attempt is not known/);
  });
});

describe("an update that happened although its answer was lost", () => {
  const answering = (output: z.ZodType) =>
    defineWorkflow({
      ...about,
      id: "answering",
      input: none,
      steps: (flow) =>
        flow.step(
          "status",
          defineAction({
            id: "test.answering",
            title: "Set the status and tell",
            effect: "write",
            uses: ["ticketing"],
            input: none,
            output: output as z.ZodObject,
            run: async ({ ports }) => {
              await ports.ticketing.changeTicket("T1", { status: "open" });
              return { status: "open", changedAt: "now" };
            },
            again: "safe",
          }),
          () => ({}),
        ),
      output: ({ status }) => status,
    });
  const settled = async (output: z.ZodType) => {
    const workflow = answering(output);
    const world = await createWorld([workflow]);
    standing(world);
    world.desk.faults.push("lost after");
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    expect(world.desk.sent).toHaveLength(1);
    return { status: await world.engine.status(run), question: (await world.engine.requests())[0]?.text };
  };

  it("answers with the values it set, where that is its result", async () => {
    const { status } = await settled(z.object({ status: z.string() }));
    expect(status).toMatchObject({ outcome: "finished with doubts", output: { status: "open" } });
  });

  it("is asked about, and not sent again, where its result cannot be known", async () => {
    const { question } = await settled(z.object({ changedAt: z.string() }));
    expect(question).toMatch(/the new values stand there, but what the service answered is lost/);
  });
});

describe("a write that was refused", () => {
  it("is not sent again by itself when the process ends before its step does", async () => {
    const world = await createWorld([opening]);
    world.desk.faults.push("refuse");
    await world.engine.start(opening, begin);
    const revive = killAt(world, ({ kind }) => kind === "refused", "after");
    await expect(world.engine.runUntilIdle()).rejects.toThrow(StorageError);
    revive();
    await world.restart();
    expect(world.desk.sent).toHaveLength(1);
    expect((await world.engine.requests())[0]?.text).toMatch(/The desk refused it/);
  });
});

describe("a look for what an attempt left", () => {
  it("reaches back far enough for a service whose clock is behind ours", async () => {
    const world = await createWorld([opening]);
    world.desk.faults.push("lost after");
    const asked: string[] = [];
    const { ticketing } = world.adapters as { ticketing: Adapter };
    const on = (call: Call): Ticketing => {
      const port = ticketing.on(call);
      const findTicketsByMarker: Ticketing["findTicketsByMarker"] = (query) => {
        asked.push(query.since);
        return port.findTicketsByMarker(query);
      };
      return { ...port, findTicketsByMarker };
    };
    await world.restart({ adapters: { ticketing: { ...ticketing, on } } });
    const sentAt = world.now;
    await world.engine.start(opening, begin);
    await world.engine.runUntilIdle();
    await world.pass(10 * minute);
    expect(asked.map((since) => sentAt - Date.parse(since))).toEqual([10 * minute]);
  });
});
