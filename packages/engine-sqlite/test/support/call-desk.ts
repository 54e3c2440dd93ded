import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { type AnyWorkflow, defineAction, defineRole, defineWorkflow, type Person, type Tenant } from "@msp/workflows";
import {
  type Calendar,
  type Call,
  type OperationFacts,
  type PortAdapter,
  parseDuration,
  type Ticketing,
  type TicketingAbilities,
} from "@msp/workflows/ports";
import type { EngineOptions } from "@msp/workflows/run";
import * as z from "zod";

const minute = 60_000;
const facts: OperationFacts = { maxInFlightMs: minute, searchLagMs: minute, canMark: true, canFind: true };

export const tess: Person = { id: "tess@example.com", name: "Tess Technician" };
const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });

/** What the service keeps about a ticket; its file is the truth the tests judge by. */
export interface Kept {
  readonly id: string;
  readonly marker: string;
  readonly title: string;
}

/** A service that keeps its tickets in a file and survives whoever talks to it. */
export const ledgerOf = (file: string): Kept[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Kept)
    : [];

function keep(file: string, ticket: Kept): void {
  appendFileSync(file, `${JSON.stringify(ticket)}\n`);
  const handle = openSync(file, "r");
  fsyncSync(handle);
  closeSync(handle);
}

const openTicket = defineAction({
  id: "test.open",
  title: "Open a ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ title: z.string() }),
  output: z.object({ ticketId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.openTicket({ companyId: "c1", title: input.title, category: "x", priority: "y" }),
  again: {
    lookUp: async ({ marker, since, ports }) => {
      const found = await ports.ticketing.findTicketsByMarker({ marker, since, companyId: "c1" });
      return { ...found, matches: found.matches.map((ticket) => ({ ticketId: ticket.id })) };
    },
  },
  verify: async ({ output, ports }) => {
    const ticket = await ports.ticketing.getTicket(output.ticketId);
    return { seen: true, evidence: { title: ticket.title } };
  },
});

/** Opens a ticket, waits for a call, waits a day, and opens another. */
export const callBack: AnyWorkflow = defineWorkflow({
  id: "call-back",
  title: "Call back",
  version: "1.0.0",
  effective: "2026-11-01",
  purpose: "A test.",
  input: z.object({ title: z.string() }),
  steps: (flow) =>
    flow
      .step("ticket", openTicket, ({ input }) => input)
      .task("called", {
        role: technician,
        instructions: ({ ticket }) => `Call about ${ticket.ticketId}`,
        answer: z.object({ reached: z.boolean() }),
      })
      .step("followUp", openTicket, ({ called }) => ({ title: `reached: ${called.reached}` })),
  output: ({ ticket, followUp }) => [ticket.ticketId, followUp.ticketId],
});

/** Only waits for a person: what thousands of runs do. */
export const onlyAsk: AnyWorkflow = defineWorkflow({
  id: "only-ask",
  title: "Only ask",
  version: "1.0.0",
  effective: "2026-11-01",
  purpose: "A test.",
  input: z.object({}),
  steps: (flow) =>
    flow.task("called", { role: technician, instructions: "Call", answer: z.object({ reached: z.boolean() }) }),
  output: ({ called }) => called.reached,
});

const tenant: Tenant<never> = {
  id: "test-msp",
  title: "Test MSP",
  bindings: { role: { technician: { label: "Technician" } } },
  policies: {},
  live: { companies: [], killSwitch: false },
} as unknown as Tenant<never>;

const unitMs = {
  second: 1000,
  minute,
  hour: 60 * minute,
  day: 1440 * minute,
  "business hour": 60 * minute,
  "business day": 1440 * minute,
};

const calendar: Calendar = {
  after: (from, duration) => from + parseDuration(duration).count * unitMs[parseDuration(duration).unit],
  isOpen: () => true,
  nextOpen: (at) => at,
  instantOf: (text) => Date.parse(`${text}Z`),
  format: (at) => new Date(at).toISOString(),
};

/** What an engine needs to work with the desk. `onSent` is called between the service's commit and its answer. */
export function deskOptions(desk: {
  readonly ledger: string;
  readonly now: () => number;
  readonly onSent?: () => void;
}): EngineOptions {
  const on = (call: Call) => ({
    getTicket: async (id: string) => ledgerOf(desk.ledger).find((ticket) => ticket.id === id),
    async openTicket(draft: { readonly title: string }) {
      await call.beforeWrite({
        system: "desk",
        operation: "openTicket",
        target: "company c1",
        fields: { title: draft.title },
        request: { method: "POST", url: "https://desk.example.com/tickets", body: { title: draft.title } },
        facts,
      });
      const ticket = { id: `T${ledgerOf(desk.ledger).length + 1}`, marker: call.marker ?? "", title: draft.title };
      keep(desk.ledger, ticket);
      desk.onSent?.();
      return { ticketId: ticket.id };
    },
    findTicketsByMarker: async ({ marker }: { readonly marker: string }) => ({
      matches: ledgerOf(desk.ledger).filter((ticket) => ticket.marker === marker),
      controlSeen: true,
    }),
  });
  const ticketing = {
    system: "desk",
    abilities: { marksTickets: true, marksNotes: true, readsNotificationHistory: true },
    operations: { openTicket: facts },
    on,
  } as unknown as PortAdapter<Ticketing, TicketingAbilities>;
  return {
    workflows: [callBack, onlyAsk],
    adapters: { ticketing },
    tenant,
    clock: { now: desk.now, sleep: () => Promise.reject(new Error("Nothing here may sleep.")) },
    calendar,
    people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
  };
}
