import { describe, expect, it } from "vitest";
import * as z from "zod";
import { tenantView } from "../../src/define/tenant-view.ts";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import type { PlanLine } from "../../src/plan/plan-line.ts";
import { planWorkflow } from "../../src/plan/plan-workflow.ts";
import {
  about,
  admin,
  createWorld,
  openTicket,
  readTicket,
  setStatus,
  technician,
  tenant,
  type World,
} from "../run/world.ts";

const hostOf = (world: World) => ({
  adapters: world.adapters,
  tenant: tenantView(tenant),
  secrets: { resolve: () => Promise.reject(new Error("none")) },
  clock: { now: () => world.now, sleep: () => Promise.resolve() },
});
const shown = (lines: readonly PlanLine[]) =>
  lines.map((line) => [line.path, line.will, line.answer ?? line.knownAfter ?? line.write?.operation ?? null]);

const workflow = defineWorkflow({
  ...about,
  id: "planned",
  input: z.object({ ticketId: z.string(), rush: z.boolean() }),
  steps: (flow) =>
    flow
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }))
      .when(
        "it is new",
        ({ ticket }) => ticket.status === "new",
        (yes) => yes.step("taken", setStatus, ({ input }) => ({ ticketId: input.ticketId, status: "open" })),
        (no) => no.stop("nothing to do"),
      )
      .task("asked", { role: technician, instructions: "", answer: z.object({ go: z.boolean() }) })
      .when(
        "they say so",
        ({ asked }) => asked.go,
        (yes) => yes.step("second", openTicket, () => ({ title: "second" })),
        (no) => no.step("closed", setStatus, ({ input }) => ({ ticketId: input.ticketId, status: "closed" })),
      )
      .approve("goAhead", { by: admin, ask: ({ ticket }) => `Close ${ticket.title}?` }, (body) =>
        body.step("gone", setStatus, ({ input }) => ({ ticketId: input.ticketId, status: "gone" })),
      )
      .step("again", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
  output: () => 1,
});
const prepared = async (status = "new") => {
  const world = await createWorld([workflow]);
  world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "Old PC", status });
  return world;
};
const input = { ticketId: "T1", rush: false };

describe("a plan", () => {
  it("reads, never writes, shows the exact request, and both ways of what is not known yet", async () => {
    const world = await prepared();
    const plan = await planWorkflow(workflow, input, hostOf(world));
    expect(shown(plan.lines)).toEqual([
      ["ticket", "ran", null],
      ["", "would", true],
      ["taken", "would", "changeTicket"],
      ["asked", "would", null],
      ["", "would", "not known yet"],
      ["second", "might", "openTicket"],
      ["closed", "might", "changeTicket"],
      ["goAhead", "would", "Close Old PC?"],
      ["goAhead/gone", "might", "changeTicket"],
      ["again", "would", "taken"],
    ]);
    expect(plan.lines[2]?.write).toMatchObject({
      target: "ticket T1",
      prior: { status: "new" },
      request: { method: "POST", url: "https://desk.example.com/changeTicket", body: { status: "open" } },
    });
    expect(world.desk).toMatchObject({ sent: [], rows: [{ status: "new" }] });
  });

  it("ends where the run surely ends", async () => {
    const plan = await planWorkflow(workflow, input, hostOf(await prepared("old")));
    expect(shown(plan.lines).at(-1)).toEqual(["", "would", "nothing to do"]);
  });

  it("has the same hash as long as the same would be done, whenever it is made", async () => {
    const world = await prepared();
    const first = await planWorkflow(workflow, input, hostOf(world));
    world.now += 1_000_000;
    expect((await planWorkflow(workflow, input, hostOf(world))).hash).toBe(first.hash);
    expect((await planWorkflow(workflow, { ...input, rush: true }, hostOf(world))).hash).toBe(first.hash);
    world.desk.rows.push({ id: "T2", marker: "", at: world.now, companyId: "c1", title: "x", status: "new" });
    expect((await planWorkflow(workflow, { ...input, ticketId: "T2" }, hostOf(world))).hash).not.toBe(first.hash);
  });

  it("knows that what a decision rules out will not be there", async () => {
    const optional = defineWorkflow({
      ...about,
      id: "optional",
      input: z.object({ rush: z.boolean(), how: z.enum(["by phone", "by mail"]) }),
      steps: (flow) =>
        flow
          .when(
            "it is urgent",
            ({ input }) => input.rush,
            (yes) => yes.task("asked", { role: technician, instructions: "", answer: z.object({ title: z.string() }) }),
          )
          .choose("how they asked", ({ input }) => input.how, {
            "by phone": (one) =>
              one.task("call", { role: technician, instructions: "", answer: z.object({ title: z.string() }) }),
            "by mail": (one) => one,
          })
          .step("opened", openTicket, ({ asked, call }) => ({
            title: asked?.title ?? call?.title ?? "without either",
          })),
      output: () => 1,
    });
    const planned = async (given: { rush: boolean; how: "by phone" | "by mail" }) =>
      (await planWorkflow(optional, given, hostOf(await prepared()))).lines.at(-1);
    expect(await planned({ rush: false, how: "by mail" })).toMatchObject({
      path: "opened",
      input: { title: "without either" },
    });
    expect(await planned({ rush: true, how: "by mail" })).toMatchObject({ path: "opened", knownAfter: "asked" });
    expect(await planned({ rush: false, how: "by phone" })).toMatchObject({ path: "opened", knownAfter: "call" });
  });

  it("does not ask what is true only when the run gets there, and leaves open what follows from it", async () => {
    let asked = 0;
    const noteTime = defineAction({
      id: "test.note-time",
      title: "Note the time",
      effect: "read",
      uses: [],
      whilePlanning: "skip",
      input: z.object({}),
      output: z.object({ now: z.number() }),
      run: async ({ now }) => {
        asked += 1;
        return { now };
      },
    });
    const timed = defineWorkflow({
      ...about,
      id: "timed",
      input: z.object({}),
      steps: (flow) =>
        flow.step("noted", noteTime, () => ({})).step("opened", openTicket, ({ noted }) => ({ title: `${noted.now}` })),
      output: () => 1,
    });
    const world = await createWorld([timed]);
    const { lines } = await planWorkflow(timed, {}, hostOf(world));
    expect(shown(lines)).toEqual([
      ["noted", "would", null],
      ["opened", "would", "noted"],
    ]);
    expect(asked).toBe(0);
  });

  it("says what could not be read instead of failing", async () => {
    const plan = await planWorkflow(workflow, { ...input, ticketId: "T9" }, hostOf(await prepared()));
    expect(plan.lines[0]).toMatchObject({ path: "ticket", problem: "There is no ticket T9." });
  });

  it("plans loops over known items, branches side by side and nested workflows with their results", async () => {
    const child = defineWorkflow({
      ...about,
      id: "child",
      input: z.object({ ticketId: z.string() }),
      steps: (flow) => flow.step("ticket", readTicket, ({ input: given }) => given),
      output: ({ ticket }) => ticket.title,
    });
    const parent = defineWorkflow({
      ...about,
      id: "parent",
      input: z.object({ ids: z.array(z.string()) }),
      steps: (flow) =>
        flow
          .together("both", {
            left: (one) => one.run("child", child, () => ({ ticketId: "T1" })),
            right: (one) => one.step("other", readTicket, () => ({ ticketId: "T1" })),
          })
          .each("all", "id", { of: ({ input: given }) => given.ids, key: (id) => id }, (one) =>
            one.step("set", setStatus, ({ id, both }) => ({ ticketId: id, status: both.left.child })),
          ),
      output: () => 1,
    });
    const world = await prepared();
    const plan = await planWorkflow(parent, { ids: ["T1"] }, hostOf(world));
    expect(plan.lines.find((line) => line.path === "all[T1]/set")?.write?.fields).toEqual({ status: "Old PC" });
  });
});
