import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type AnyWorkflow, defineAction, defineWorkflow } from "../../src/index.ts";
import {
  about,
  ada,
  admin,
  closeForGood,
  createWorld,
  olga,
  openTicket,
  readTicket,
  setStatus,
  technician,
  tess,
  type World,
} from "./world.ts";

const guarded = defineWorkflow({
  ...about,
  id: "guarded",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow.approve("goAhead", { by: admin, ask: ({ input }) => `Close ${input.ticketId}?`, quorum: 2 }, (body) =>
      body
        .step("ticket", readTicket, ({ input }) => input)
        .step("closed", closeForGood, ({ input, ticket }) => ({
          ticketId: input.ticketId,
          status: `closed (${ticket.title})`,
        })),
    ),
  output: ({ goAhead }) => goAhead.by,
});
const begun = async (workflow: AnyWorkflow = guarded): Promise<{ world: World; run: string }> => {
  const world = await createWorld([workflow]);
  world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "old", status: "new" });
  const run = await world.engine.start(workflow, { input: { ticketId: "T1" }, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return { world, run };
};
const vote = async (world: World, by: { id: string; name: string }, decision: string, hash?: string) => {
  const [request] = await world.engine.requests();
  await world.engine.answer(request?.token ?? "", { by, value: { decision, hash: hash ?? request?.plan?.hash } });
  await world.engine.runUntilIdle();
};

/** Asks only the persons the run is started with. */
const forNamed = defineWorkflow({
  ...about,
  id: "for-named",
  input: z.object({ ticketId: z.string(), approvers: z.array(z.string()) }),
  steps: (flow) =>
    flow.approve("goAhead", { by: admin, ask: () => "Close it?", among: ({ input }) => input.approvers }, (flow) =>
      flow.step("closed", closeForGood, ({ input }) => ({ ticketId: input.ticketId, status: "closed" })),
    ),
  output: ({ goAhead }) => goAhead.by,
});
const begunFor = async (approvers: string[]) => {
  const world = await createWorld([forNamed]);
  world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "old", status: "new" });
  const run = await world.engine.start(forNamed, { input: { ticketId: "T1", approvers }, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return { world, run };
};

describe("an approval that is asked of certain people", () => {
  it("is theirs alone: nobody else of the role votes, neither for nor against", async () => {
    const { world, run } = await begunFor([` ${olga.id.toUpperCase()}`]);
    expect((await world.engine.requests())[0]).toMatchObject({ to: admin.id, among: [` ${olga.id.toUpperCase()}`] });
    await expect(vote(world, ada, "approve")).rejects.toThrow(`${ada.name} is not one of them`);
    await expect(vote(world, ada, "decline")).rejects.toThrow(`${ada.name} is not one of them`);
    expect(world.desk.sent).toEqual([]);
    await vote(world, olga, "approve");
    expect((await world.engine.status(run)).output).toEqual([olga.id]);
  });

  it("is given by nobody when nobody is named, and never by the requester", async () => {
    await expect(vote((await begunFor([])).world, ada, "approve")).rejects.toThrow("not one of them");
    await expect(vote((await begunFor([tess.id])).world, tess, "approve")).rejects.toThrow("never approves");
  });

  it("is given by somebody who holds the role", async () => {
    const { world } = await begunFor(["someone@example.com"]);
    const stranger = { id: "someone@example.com", name: "Someone" };
    await expect(vote(world, stranger, "approve")).rejects.toThrow("does not hold the role");
  });
});

describe("an approval", () => {
  it("shows the exact plan, counts different persons, refuses the requester, and then does what was approved", async () => {
    const { world, run } = await begun();
    const [request] = await world.engine.requests();
    expect(request?.plan?.lines.join("\n")).toMatch(
      /would goAhead\/closed: changeTicket ticket T1 \{"status":"closed \(old\)"\}/,
    );
    await expect(vote(world, tess, "approve")).rejects.toThrow(/whoever asks never approves/);
    await expect(vote(world, ada, "approve", "0000")).rejects.toThrow(/names the plan 0000/);
    await vote(world, ada, "approve");
    await expect(vote(world, ada, "approve")).rejects.toThrow(/has voted already/);
    expect(world.desk.sent).toEqual([]);
    await vote(world, olga, "approve");
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "finished with doubts",
      output: [ada.id, olga.id],
    });
    expect(world.desk.rows[0]?.status).toBe("closed (old)");
    expect(world.entries.find((entry) => entry.kind === "intended")).toMatchObject({ approval: "goAhead#1" });
  });

  it("declined by one ends the run, and nothing was sent", async () => {
    const { world, run } = await begun();
    await vote(world, ada, "decline");
    expect(await world.engine.status(run)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringMatching(/declined by ada/),
    });
    expect(world.desk.sent).toEqual([]);
  });

  it("is void when the plan changed meanwhile, and asked anew", async () => {
    const { world, run } = await begun();
    await vote(world, ada, "approve");
    if (world.desk.rows[0]) world.desk.rows[0].title = "new";
    await vote(world, olga, "approve");
    const [again] = await world.engine.requests();
    expect(again?.token).toMatch(/goAhead#2$/);
    expect(again?.plan?.lines.join("\n")).toContain("closed (new)");
    expect(again?.text.split("\n")).toEqual([
      "Close T1?",
      "This is asked again, because what was approved is no longer what would happen:",
      '- approved was: changeTicket ticket T1 {"status":"closed (old)"}; now: changeTicket ticket T1 {"status":"closed (new)"}',
    ]);
    expect(world.desk.sent).toEqual([]);
    await vote(world, ada, "approve");
    await vote(world, olga, "approve");
    expect((await world.engine.status(run)).outcome).toBe("finished with doubts");
  });

  it("stays valid when a reading changed that changes no act", async () => {
    const { world, run } = await begun();
    await vote(world, ada, "approve");
    if (world.desk.rows[0]) world.desk.rows[0].status = "touched";
    await vote(world, olga, "approve");
    expect((await world.engine.status(run)).outcome).toBe("finished with doubts");
  });

  it("whose plan changes three times parks the run for a person", async () => {
    const { world } = await begun();
    for (let round = 1; round <= 3; round += 1) {
      await vote(world, ada, "approve");
      if (world.desk.rows[0]) world.desk.rows[0].title = `title ${round}`;
      await vote(world, olga, "approve");
    }
    expect((await world.engine.requests())[0]).toMatchObject({
      kind: "question",
      text: expect.stringMatching(/changed 3 times/),
    });
  });

  it("lets a write that was not known yet wait for its own approval once it is known", async () => {
    const late = defineWorkflow({
      ...about,
      id: "late",
      input: z.object({ ticketId: z.string() }),
      steps: (flow) =>
        flow.approve("goAhead", { by: admin, ask: () => "Open and close?" }, (body) =>
          body
            .step("opened", openTicket, () => ({ title: "second" }))
            .step("closed", setStatus, ({ opened }) => ({ ticketId: opened.ticketId, status: "closed" })),
        ),
      output: ({ goAhead }) => goAhead.opened.ticketId,
    });
    const { world, run } = await begun(late);
    await vote(world, ada, "approve");
    expect(world.desk.sent.map((one) => one.operation)).toEqual(["openTicket"]);
    const [own] = await world.engine.requests();
    expect(own).toMatchObject({ kind: "approval", to: "admin", title: "Approve: changeTicket on ticket T2" });
    await expect(vote(world, tess, "approve")).rejects.toThrow(/whoever asks never approves/);
    await vote(world, ada, "approve");
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "T2" });
  });

  it("keeps the body from doing anything else: a mapping that gives another value than planned is not sent", async () => {
    let status = "planned";
    const shifty = defineWorkflow({
      ...about,
      id: "shifty",
      input: z.object({ ticketId: z.string() }),
      steps: (flow) =>
        flow.approve("goAhead", { by: admin, ask: () => "?" }, (body) =>
          body.step("closed", closeForGood, ({ input }) => ({ ticketId: input.ticketId, status })),
        ),
      output: () => 1,
    });
    const { world } = await begun(shifty);
    const engine = world.engine;
    const [request] = await engine.requests();
    await engine.answer(request?.token ?? "", { by: ada, value: { decision: "approve", hash: request?.plan?.hash } });
    // The plan is made again before the body runs; this changes the mapping after even that.
    const { append } = world.store;
    Object.assign(world.store, {
      append: async (...given: Parameters<typeof append>) => {
        if (given[1][0]?.kind === "planned") status = "something else";
        return append(...given);
      },
    });
    await engine.runUntilIdle();
    expect(world.desk.sent).toEqual([]);
    expect((await engine.requests())[0]?.text).toMatch(/differs from it/);
  });

  it("asks anew when a write that waits for its own approval comes to differ, and never loops over a lost one", async () => {
    const moving = defineAction({
      id: "test.moving",
      title: "Write what stands there now",
      effect: "write",
      uses: ["ticketing"],
      input: z.object({ ticketId: z.string() }),
      output: z.object({}),
      run: async ({ input, ports }) => {
        const { title } = await ports.ticketing.getTicket(input.ticketId);
        await ports.ticketing.changeTicket(input.ticketId, { status: `after ${title}` });
        return {};
      },
      again: { lookUp: async () => ({ matches: [], controlSeen: true }) },
    });
    const late = defineWorkflow({
      ...about,
      id: "moving",
      input: z.object({ ticketId: z.string() }),
      steps: (flow) =>
        flow.approve("goAhead", { by: admin, ask: () => "?" }, (body) =>
          body
            .task("which", { role: technician, instructions: "", answer: z.object({ id: z.string() }) })
            .step("moved", moving, ({ which }) => ({ ticketId: which.id })),
        ),
      output: () => "moved",
    });
    const { world, run } = await begun(late);
    await vote(world, ada, "approve");
    await world.engine.answer((await world.engine.requests())[0]?.token ?? "", { by: tess, value: { id: "T1" } });
    await world.engine.runUntilIdle();
    const [first] = await world.engine.requests();
    expect(first?.plan?.lines[0]).toContain("after old");
    if (world.desk.rows[0]) world.desk.rows[0].title = "new";
    await vote(world, ada, "approve");
    expect(world.desk.sent).toEqual([]);
    const asked = await world.engine.requests();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.plan?.lines[0]).toContain("after new");
    expect(world.withdrawn).toContainEqual(expect.stringMatching(/approval#1: what would be sent has changed/));
    world.desk.faults.push("lost before");
    await vote(world, ada, "approve");
    if (world.desk.rows[0]) world.desk.rows[0].title = "newest";
    await world.pass(5 * 60_000);
    expect((await world.engine.requests())[0]?.plan?.lines[0]).toContain("after newest");
    await vote(world, ada, "approve");
    expect(world.desk.rows[0]?.status).toBe("after newest");
    expect((await world.engine.status(run)).outcome).not.toBe("waiting");
  });

  it("is needed for what cannot be undone: a workflow without one is not even started", async () => {
    const rash = defineWorkflow({
      ...about,
      id: "rash",
      input: z.object({ ticketId: z.string() }),
      steps: (flow) =>
        flow.step("closed", closeForGood, ({ input }) => ({ ticketId: input.ticketId, status: "closed" })),
      output: () => "closed",
    });
    await expect(begun(rash)).rejects.toThrow(/was not started[\s\S]*does something irreversible/);
  });
});
