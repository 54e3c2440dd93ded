import { describe, expect, it } from "vitest";
import * as z from "zod";
import { tenantView } from "../../src/define/tenant-view.ts";
import { type AnyWorkflow, defineAction, defineWorkflow, Secret } from "../../src/index.ts";
import { planWorkflow } from "../../src/plan/plan-workflow.ts";
import {
  about,
  ada,
  admin,
  createWorld,
  olga,
  openTicket,
  readTicket,
  setStatus,
  tenant,
  tess,
  type World,
} from "../run/world.ts";

const none = z.object({});
const row = (world: World) =>
  void world.desk.rows.push({ id: "T1", marker: "", at: world.now, companyId: "c1", title: "old", status: "new" });
const planned = async (workflow: AnyWorkflow, resolve = async () => new Secret("")) => {
  const world = await createWorld([workflow]);
  row(world);
  const clock = { now: () => world.now, sleep: () => Promise.resolve() };
  const host = { adapters: world.adapters, tenant: tenantView(tenant), secrets: { resolve }, clock };
  return (await planWorkflow(workflow, {}, host)).lines;
};
const broken = (what: string) => (): never => {
  throw new Error(`the ${what} is broken`);
};

describe("a plan", () => {
  it("says which of the author's functions failed instead of failing itself", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "broken",
      input: none,
      steps: (flow) =>
        flow
          .step("mapped", openTicket, broken("mapping"))
          .when("odd", broken("test"), (yes) => yes.step("inside", openTicket, () => ({ title: "x" })))
          .each("all", "item", { of: () => ["a"], key: broken("key") }, (one) =>
            one.step("each", openTicket, () => ({ title: "y" })),
          )
          .sleepUntil("moment", broken("instant"))
          .stop(broken("reason")),
      output: () => null,
    });
    const lines = await planned(workflow);
    expect(lines.map(({ kind, will, problem }) => [kind, will, problem])).toEqual([
      ["step", "would", "the mapping is broken"],
      ["when", "would", "the test is broken"],
      ["step", "might", undefined],
      ["each", "would", "the key is broken"],
      ["step", "might", undefined],
      ["sleepUntil", "would", "the instant is broken"],
      ["stop", "would", "the reason is broken"],
    ]);
  });

  it("ends where a body surely ends the run, and goes on where it may not", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "ending",
      input: z.object({ enough: z.boolean().optional() }),
      steps: (flow) =>
        flow
          .approve(
            "goAhead",
            { by: admin, ask: () => "?" },
            (body) => body.stop("approved"),
            (declined) => declined.step("declined", readTicket, () => ({ ticketId: "T1" })),
          )
          .within(
            "limit",
            "1 hour",
            (body) => body.stop("enough"),
            (over) => over,
          )
          .step("never", openTicket, () => ({ title: "x" })),
      output: () => null,
    });
    const paths = (await planned(workflow)).map(({ path }) => path);
    expect(paths).toContain("limit");
    expect(paths).not.toContain("never");
  });

  it("holds no secret that an action resolved, and reads as a run would", async () => {
    const setPin = defineAction({
      id: "test.set-pin",
      title: "Set the PIN",
      effect: "write",
      uses: ["ticketing"],
      input: none,
      output: none,
      run: async ({ ports, secrets }) => {
        const pin = await secrets.resolve({ secretRef: "pin" });
        await ports.ticketing.changeTicket("T1", { status: `PIN ${pin.reveal()}` });
        return {};
      },
      again: "ask",
    });
    const workflow = defineWorkflow({
      ...about,
      id: "secret",
      input: none,
      steps: (flow) => flow.step("set", setPin, () => ({})),
      output: () => null,
    });
    const lines = await planned(workflow, async () => new Secret("4711-secret"));
    expect(JSON.stringify(lines)).not.toContain("4711-secret");
    expect(lines[0]?.write?.fields).toEqual({ status: "PIN [secret]" });
  });
});

describe("an approval", () => {
  const guarded = defineWorkflow({
    ...about,
    id: "guarded",
    input: none,
    steps: (flow) =>
      flow.approve("goAhead", { by: admin, ask: () => "?" }, (body) =>
        body
          .step("ticket", readTicket, () => ({ ticketId: "T1" }))
          .step("closed", setStatus, ({ ticket }) => ({ ticketId: "T1", status: `closed (${ticket.title})` })),
      ),
    output: () => null,
  });

  it("whose plan cannot be read any more asks an operator, and does not bother the approvers", async () => {
    const world = await createWorld([guarded]);
    row(world);
    const run = await world.engine.start(guarded, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    const [request] = await world.engine.requests();
    const value = { decision: "approve", hash: request?.plan?.hash };
    await world.engine.answer(request?.token ?? "", { by: ada, value });
    const rows = world.desk.rows.splice(0);
    await world.engine.runUntilIdle();
    const [question] = await world.engine.requests();
    expect(question).toMatchObject({ kind: "question", to: "operator" });
    expect(question?.text).toMatch(/could not be worked out: goAhead\/ticket: There is no ticket T1/);
    world.desk.rows.push(...rows);
    await world.engine.answer(question?.token ?? "", { by: olga, value: { choice: "retry" } });
    await world.engine.runUntilIdle();
    expect(world.desk.rows[0]?.status).toBe("closed (old)");
    expect((await world.engine.status(run)).outcome).toBe("succeeded");
  });

  it("shows its approvers what could not be worked out", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "unreadable",
      input: none,
      steps: (flow) =>
        flow.approve("goAhead", { by: admin, ask: () => "?" }, (body) =>
          body.step("mapped", openTicket, broken("mapping")),
        ),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    const [request] = await world.engine.requests();
    expect(request?.plan?.lines).toEqual([
      expect.stringMatching(/^would goAhead\/mapped: .* \(could not be worked out: the mapping is broken\)$/),
    ]);
  });
});
