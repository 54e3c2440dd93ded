import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineWorkflow } from "../../src/index.ts";
import type { Calendar } from "../../src/ports.ts";
import { planWorkflow, tenantView } from "../../src/run.ts";
import { about, createWorld, start, tenant, tess } from "./world.ts";

const hour = 3_600_000;
/** Open for ever, with a business hour that lasts as long as the test wants. */
const calendarWith = (name: string, hours: number): Calendar => ({
  after: (from) => from + hours * hour,
  isOpen: () => true,
  nextOpen: (at) => at,
  instantOf: (text) => Date.parse(`${text}Z`),
  format: () => name,
});

const readHours = defineAction({
  id: "test.hours",
  title: "Read the hours",
  effect: "read",
  uses: [],
  input: z.object({ companyId: z.string() }),
  output: z.object({ isOpen: z.boolean(), calendar: z.string() }),
  run: async ({ input, calendarOf, now }) => {
    const calendar = calendarOf(input.companyId);
    return { isOpen: calendar.isOpen(now), calendar: calendar.format(now) };
  },
});
const workflow = defineWorkflow({
  ...about,
  id: "hours",
  input: z.object({ companyId: z.string() }),
  steps: (flow) =>
    flow
      .step("hours", readHours, ({ input }) => ({ companyId: input.companyId }))
      .within(
        "limit",
        "1 business hour",
        (body) => body.sleepUntil("later", () => "2027-01-01T00:00:00Z"),
        (over) => over,
      ),
  output: ({ hours }) => hours,
});

const calendars: { readonly [company: string]: Calendar } = { c1: calendarWith("c1", 2) };
const run = async (more: { readonly company?: string; readonly asked: string }) => {
  const world = await createWorld([workflow], {
    calendar: calendarWith("provider", 1),
    calendarOf: (companyId) => calendars[companyId],
  });
  const { asked, ...options } = more;
  const id = await world.engine.start(workflow, { input: { companyId: asked }, startKey: "k", by: tess, ...options });
  await world.engine.runUntilIdle();
  return { world, id, wake: ((world.engine.nextWake() ?? 0) - start) / hour };
};

describe("business time", () => {
  it("is each customer's own, for the actions that ask and for the waits of a run that was started for one", async () => {
    const { world, id, wake } = await run({ company: "c1", asked: "c1" });
    expect(wake).toBe(2);
    await world.pass(2 * hour);
    expect(await world.engine.status(id)).toMatchObject({ output: { isOpen: true, calendar: "c1" } });
  });

  it("is the provider's where no company was named, or none is known of it", async () => {
    expect((await run({ asked: "c1" })).wake).toBe(1);
    const { world, id, wake } = await run({ company: "c2", asked: "c2" });
    expect(wake).toBe(1);
    await world.pass(hour);
    expect(await world.engine.status(id)).toMatchObject({ output: { calendar: "provider" } });
  });

  it("is a problem of the plan where the host has none", async () => {
    const secrets = { resolve: () => Promise.reject(new Error("none")) };
    const clock = { now: () => start, sleep: () => Promise.reject(new Error("Nothing here may sleep.")) };
    const host = { adapters: {}, tenant: tenantView(tenant), secrets, clock };
    const { lines } = await planWorkflow(workflow, { companyId: "c1" }, host);
    expect(lines[0]?.problem).toContain("the host has no calendar. Pass `calendarOf`.");
  });
});
