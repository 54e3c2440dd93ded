import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineForm, defineWorkflow } from "../../src/index.ts";
import { about, createWorld, openTicket, technician, tess } from "./world.ts";

const minute = 60_000;
const day = 1440 * minute;
const none = z.object({});
const begin = { input: {}, startKey: "k", by: tess };

describe("a reminder", () => {
  it("comes when it was worked out to come, also when the calendar has changed since", async () => {
    const workflow = defineWorkflow({
      ...about,
      id: "reminding",
      input: none,
      steps: (flow) =>
        flow.task("called", {
          role: technician,
          instructions: "Call them",
          answer: none,
          remind: { after: "1 day", every: "1 day", atMost: 1 },
        }),
      output: () => null,
    });
    const world = await createWorld([workflow]);
    await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    const closedForAYear = {
      after: (from: number) => from + 365 * day,
      isOpen: () => false,
      nextOpen: (at: number) => at + 365 * day,
      instantOf: Date.parse,
      format: String,
    };
    await world.restart({ calendar: closedForAYear });
    await world.pass(day);
    expect(world.reminded).toEqual(["called 1"]);
  });

  it("that is still going out when the answer comes is the last thing that happens about it", async () => {
    const details = defineForm({ id: "details", title: "Details", answer: z.object({ name: z.string() }) });
    const workflow = defineWorkflow({
      ...about,
      id: "asking",
      input: none,
      steps: (flow) =>
        flow.form("details", {
          form: details,
          to: () => "casey@example.com",
          about: () => ({ ticket: "T1", company: "12" }),
          remind: { after: "1 day", every: "1 day", atMost: 1 },
          onReminder: (inner) => inner.step("told", openTicket, () => ({ title: "reminder" })),
          afterLastReminder: (inner) => inner.step("parked", openTicket, () => ({ title: "nobody answers" })),
          giveUpAfter: "30 days",
        }),
      output: ({ details: end }) => end.answer.name,
    });
    const world = await createWorld([workflow]);
    const run = await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    world.desk.faults.push("lost after");
    await world.pass(day);
    expect((await world.engine.status(run)).waits).toMatchObject([{ path: "details/reminder[1]/told@settle1" }]);
    const by = { id: "casey@example.com", name: "Casey" };
    const submission = { id: "s", form: "details", ticket: "T1", company: "12", answer: { name: "Robin" }, by };
    expect(await world.engine.submitForm(submission)).toMatchObject({ verdict: "taken" });
    await world.pass(10 * minute);
    expect(world.desk.rows.map(({ title }) => title)).toEqual(["reminder"]);
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "Robin" });
  });

  it("knows its number", async () => {
    const details = defineForm({ id: "details", title: "Details", answer: z.object({ name: z.string() }) });
    const workflow = defineWorkflow({
      ...about,
      id: "counting",
      input: none,
      steps: (flow) =>
        flow.form(
          "details",
          {
            form: details,
            to: () => "casey@example.com",
            about: () => ({ ticket: "T1", company: "12" }),
            remind: { after: "1 day", every: "1 day", atMost: 3 },
            onReminder: (inner) =>
              inner.step("told", openTicket, ({ reminderNumber }) => ({ title: `Reminder ${reminderNumber} of 3` })),
            giveUpAfter: "5 days",
          },
          (over) => over,
        ),
      output: ({ details: end }) => end.outcome,
    });
    const world = await createWorld([workflow]);
    await world.engine.start(workflow, begin);
    await world.engine.runUntilIdle();
    for (let days = 0; days < 5; days += 1) await world.pass(day);
    expect(world.desk.rows.map(({ title }) => title)).toEqual([1, 2, 3].map((number) => `Reminder ${number} of 3`));
  });
});
