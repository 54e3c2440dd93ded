import { defineAction } from "@msp/workflows";
import * as z from "zod";

const company = "c1";
const ticketId = z.string();

/** Marked and found again. */
export const openTicket = defineAction({
  id: "contract.open",
  title: "Open a ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ title: z.string() }),
  output: z.object({ ticketId }),
  run: ({ input, ports }) =>
    ports.ticketing.openTicket({ companyId: company, title: input.title, category: "request", priority: "low" }),
  again: {
    lookUp: async ({ marker, since, ports }) => {
      const found = await ports.ticketing.findTicketsByMarker({ marker, since, companyId: company });
      return { ...found, matches: found.matches.map(({ id }) => ({ ticketId: id })) };
    },
  },
  verify: async ({ output, ports }) => {
    const { title } = await ports.ticketing.getTicket(output.ticketId);
    return { seen: true, evidence: { title } };
  },
});

/** Absolute: settled by comparing what stands there. */
export const setStatus = defineAction({
  id: "contract.status",
  title: "Set the status",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId, status: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    await ports.ticketing.changeTicket(input.ticketId, { status: input.status });
    return {};
  },
  again: "safe",
  verify: async ({ input, ports }) => {
    const status = (await ports.ticketing.getTicket(input.ticketId)).status.label;
    return status === input.status ? { seen: true, evidence: { status } } : { seen: false, reason: `it is ${status}` };
  },
});

/** Neither marked nor found: what became of it can only be asked. */
export const addNote = defineAction({
  id: "contract.note",
  title: "Add a note",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId, text: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.addInternalNote(input.ticketId, { kind: "internal note", title: "Note", text: input.text }),
  again: "ask",
});

/** Fails for a ticket that is not there. */
export const readTicket = defineAction({
  id: "contract.read",
  title: "Read the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId }),
  output: z.object({ title: z.string(), status: z.string() }),
  run: async ({ input, ports }) => {
    const { title, status } = await ports.ticketing.getTicket(input.ticketId);
    return { title, status: status.label };
  },
});
