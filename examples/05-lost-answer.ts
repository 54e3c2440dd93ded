// A write is committed, but its answer is lost. The run waits until the write can be seen, finds it by its marker, and does not send it again.
import { createCalendar } from "@msp/calendar";
import { addInternalNote } from "@msp/catalog/actions";
import { createFakeClock, createMemoryTicketing, createScriptedPeople, exampleTenant } from "@msp/testing";
import { defineWorkflow } from "@msp/workflows";
import { runWorkflow } from "@msp/workflows/run";
import * as z from "zod";

const remember = defineWorkflow({
  id: "remember",
  title: "Leave a note",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Shows what happens when an answer is lost.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow.step("note", addInternalNote, ({ input }) => ({
      ticketId: input.ticketId,
      title: "Called",
      text: "The customer was called.",
    })),
  output: ({ note }) => note,
});

const clock = createFakeClock({ autoAdvance: true });
const ticketing = createMemoryTicketing({ clock });
ticketing.failNext({ kind: "answer lost" });

const result = await runWorkflow(remember, {
  input: { ticketId: "901" },
  startKey: "note for 901",
  by: { id: "alex.kim@msp.example.com", name: "Alex Kim" },
  adapters: { ticketing },
  tenant: exampleTenant,
  clock,
  calendar: createCalendar({ zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } }),
  people: createScriptedPeople(),
});

for (const entry of result.journal.entries) {
  const said = entry.kind === "noted" ? entry.text : entry.kind === "settled" ? `${entry.how}: ${entry.detail}` : "";
  console.log(`${new Date(entry.at).toISOString()} ${entry.kind} ${entry.path} ${said}`);
}
console.log(`${result.outcome}; notes written: ${ticketing.ledger.length}`);
