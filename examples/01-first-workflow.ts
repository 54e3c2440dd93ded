// A workflow of your own: define an action, define a workflow, run it against a service desk in memory.
import { createCalendar } from "@msp/calendar";
import { createFakeClock, createMemoryTicketing, createScriptedPeople, exampleTenant } from "@msp/testing";
import { defineAction, defineWorkflow } from "@msp/workflows";
import { runWorkflow } from "@msp/workflows/run";
import * as z from "zod";

const readTicket = defineAction({
  id: "example.read-ticket",
  title: "Read the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ title: z.string(), companyId: z.string() }),
  run: ({ input, ports }) => ports.ticketing.getTicket(input.ticketId),
});

const noteOnTicket = defineAction({
  id: "example.note",
  title: "Leave an internal note",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), text: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.addInternalNote(input.ticketId, { kind: "internal note", title: "Looked at", text: input.text }),
  // After a crash or a lost answer: find what the earlier attempt left, by its marker, before anything is sent again.
  again: {
    lookUp: async ({ input, ports, marker, since }) => {
      const found = await ports.ticketing.findNotesByMarker({ ticketId: input.ticketId, marker, since });
      return { ...found, matches: found.matches.map(({ id }) => ({ noteId: id })) };
    },
  },
  // Accepted is not done: only what was read back counts as verified.
  verify: async ({ input, output, ports }) => {
    const notes = await ports.ticketing.notesOf(input.ticketId);
    return notes.some((note) => note.id === output.noteId)
      ? { seen: true, evidence: { noteId: output.noteId } }
      : { seen: false, reason: "the note is not on the ticket" };
  },
});

const lookAtTicket = defineWorkflow({
  id: "look-at-ticket",
  title: "Look at a ticket",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Reads a ticket and leaves a note on it.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }))
      .step("note", noteOnTicket, ({ input, ticket }) => ({ ticketId: input.ticketId, text: `Read: ${ticket.title}` })),
  output: ({ ticket, note }) => ({ title: ticket.title, noteId: note.noteId }),
});

const clock = createFakeClock({ autoAdvance: true });
const result = await runWorkflow(lookAtTicket, {
  input: { ticketId: "901" },
  startKey: "ticket 901",
  by: { id: "alex.kim@msp.example.com", name: "Alex Kim" },
  adapters: { ticketing: createMemoryTicketing({ clock }) },
  tenant: exampleTenant,
  clock,
  calendar: createCalendar({ zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } }),
  people: createScriptedPeople(),
});

console.log(`${result.outcome}:`, result.output);
for (const entry of result.journal.entries) console.log(`  ${entry.seq} ${entry.kind} ${entry.path}`);
