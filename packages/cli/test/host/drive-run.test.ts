import { createCalendar } from "@msp/calendar";
import { createFakeClock, type FakeClock } from "@msp/testing";
import { defineRole, defineTenant, defineWorkflow } from "@msp/workflows";
import { createMemoryEngine, type RunStatus } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { driveRun } from "../../src/host/drive-run.ts";
import type { Respondents } from "../../src/people/respondents.ts";
import { createScriptedRespondents } from "../../src/people/scripted-respondents.ts";
import { createTerminalRespondents } from "../../src/people/terminal-respondents.ts";
import { createMemoryTerminal, type MemoryTerminalOptions } from "../support/memory-terminal.ts";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const ann = { id: "ann", name: "Ann" };
const holders = () => [ann];

/** A task with reminders after one, two and three days. */
const asking = defineWorkflow({
  id: "asking",
  title: "Ask",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Asks somebody, with reminders.",
  input: z.object({}),
  steps: (flow) =>
    flow.task("task", {
      title: "Do it",
      role: technician,
      instructions: "Please.",
      answer: z.object({ done: z.boolean() }),
      remind: { after: "1 day", every: "1 day", atMost: 3 },
    }),
  output: ({ task }) => task,
});

async function drive(
  respondentsOf: (clock: FakeClock) => Respondents,
  { isRealTime, ended = new AbortController().signal }: { isRealTime: boolean; ended?: AbortSignal },
): Promise<RunStatus & { readonly days: number; readonly reminders: number }> {
  const clock = createFakeClock({ autoAdvance: true });
  const began = clock.now();
  const people = respondentsOf(clock);
  let reminders = 0;
  const engine = await createMemoryEngine({
    workflows: [asking],
    adapters: {},
    tenant: defineTenant({ id: "t", title: "T", bindings: { role: { technician: { label: "T", people: [ann] } } } }),
    clock,
    calendar: createCalendar({ zone: "Etc/UTC", openingHours: { monday: ["08:00-17:00"] } }),
    people,
    onEntry: (_runId, { kind }) => {
      if (kind === "reminded") reminders += 1;
    },
  });
  const runId = await engine.start(asking, { input: {}, startKey: "one", by: ann });
  const status = await driveRun({ engine, runId, respondents: people, clock, isRealTime, ended });
  return { ...status, reminders, days: Math.round((clock.now() - began) / 86_400_000) };
}

const scripted = (script: Parameters<typeof createScriptedRespondents>[0]["script"]) => (clock: FakeClock) =>
  createScriptedRespondents({ script, holders, now: () => clock.now(), onRefusal: () => undefined });
const line = { by: ann, value: { done: true }, afterMinutes: 60, afterReminders: 0, again: false };

const atTerminal = (typed: MemoryTerminalOptions["typed"]) => (clock: FakeClock) =>
  createTerminalRespondents({
    terminal: createMemoryTerminal({ typed: typed ?? [] }),
    holders,
    operator: ann,
    now: () => clock.now(),
    describe: ({ title }) => [title],
  });

describe("driving a run", () => {
  it("lets time pass until people answer", async () => {
    expect(await drive(scripted([line]), { isRealTime: true })).toMatchObject({ outcome: "succeeded", reminders: 0 });
    expect(await drive(scripted([{ ...line, afterReminders: 2 }]), { isRealTime: true })).toMatchObject({
      outcome: "succeeded",
      reminders: 2,
      days: 2,
    });
  });

  it("stops at once where nobody can answer here, and waits no days for it", async () => {
    for (const isRealTime of [true, false])
      expect(await drive(scripted([]), { isRealTime })).toMatchObject({
        outcome: "waiting",
        requests: [{ title: "Do it" }],
        reminders: 0,
        days: 0,
      });
  });

  it("waits at a terminal until a reminder comes due, which does not wait for an answer that is being typed", async () => {
    let asked = 0;
    const afterThreeDays = (question: string) => {
      if (!question.includes("done")) return undefined;
      asked += 1;
      return asked < 3 ? undefined : "yes";
    };
    expect(await drive(atTerminal(afterThreeDays), { isRealTime: true })).toMatchObject({
      outcome: "succeeded",
      reminders: 2,
      days: 2,
    });
  });

  it("offers again what was put off, as long as only people can go on", async () => {
    const typed = ["later", "", "later", "", "yes"];
    expect(await drive(atTerminal(typed), { isRealTime: true })).toMatchObject({ outcome: "succeeded", days: 0 });
  });

  it("in simulated time, putting off lets the days pass", async () => {
    const typed = ["later", "later", "later", "later", "", "yes"];
    expect(await drive(atTerminal(typed), { isRealTime: false })).toMatchObject({
      outcome: "succeeded",
      reminders: 3,
      days: 3,
    });
  });

  it("ends where it is when the command is ended, at a question or before", async () => {
    const ending = new AbortController();
    const ended = drive(
      atTerminal(() => {
        ending.abort(new Error("Ctrl+C"));
        return undefined;
      }),
      { isRealTime: true, ended: ending.signal },
    );
    expect(await ended).toMatchObject({ outcome: "waiting", requests: [{ title: "Do it" }] });
    expect(await drive(scripted([line]), { isRealTime: true, ended: ending.signal })).toMatchObject({
      outcome: "waiting",
      days: 0,
    });
  });
});
