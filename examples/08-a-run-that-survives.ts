// A run waits for a person, the process ends, another one goes on where it was: the runs lie in one SQLite file.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCalendar } from "@msp/calendar";
import { addInternalNote } from "@msp/catalog/actions";
import { createSqliteEngine } from "@msp/engine-sqlite";
import { createFakeClock, createMemoryTicketing, createScriptedPeople, exampleTenant } from "@msp/testing";
import { defineRole, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const callBack = defineWorkflow({
  id: "call-back",
  title: "Call the customer back",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Waits for a person and writes down what they said.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow
      .task("called", {
        role: technician,
        instructions: () => "Call the customer.",
        answer: z.object({ said: z.string() }),
      })
      .step("note", addInternalNote, ({ input, called }) => ({
        ticketId: input.ticketId,
        title: "Called back",
        text: called.said,
      })),
  output: ({ note }) => note,
});

const alex = { id: "alex.kim@msp.example.com", name: "Alex Kim" };
const folder = mkdtempSync(join(tmpdir(), "example-"));
const clock = createFakeClock({ autoAdvance: true });
const ticketing = createMemoryTicketing({ clock });
const openEngine = () =>
  createSqliteEngine({
    file: join(folder, "runs.sqlite"),
    workflows: [callBack],
    adapters: { ticketing },
    tenant: exampleTenant,
    clock,
    calendar: createCalendar({ zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } }),
    people: createScriptedPeople({ roles: { technician: [alex] } }),
  });

const before = await openEngine();
const runId = await before.start(callBack, { input: { ticketId: "901" }, startKey: "call back 901", by: alex });
await before.runUntilIdle();
console.log(`Before: ${(await before.status(runId)).outcome}, for "${(await before.requests())[0]?.title}"`);
await before.close();

const after = await openEngine();
// Started again with the same key, it is the same run.
const again = await after.start(callBack, { input: { ticketId: "901" }, startKey: "call back 901", by: alex });
console.log(
  `After: ${again === runId ? "the same run" : "another run"}, ${(await after.requests()).length} question open`,
);
const [request] = await after.requests();
if (request) await after.answer(request.token, { by: alex, value: { said: "It works again." } });
await after.runUntilIdle();
console.log(`At the end: ${(await after.status(runId)).outcome}; notes written: ${ticketing.ledger.length}`);
await after.close();
rmSync(folder, { recursive: true });
