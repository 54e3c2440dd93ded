import * as z from "zod";
import { type AnyWorkflow, defineAction, defineRole, type Person, type Tenant } from "../../src/index.ts";
import {
  type Calendar,
  type Call,
  InvalidRequestError,
  type Json,
  type OperationFacts,
  type People,
  type PersonRequest,
  type PortAdapter,
  parseDuration,
  RateLimitError,
  type Ticketing,
  type TicketingAbilities,
  UnavailableError,
  UnknownOutcomeError,
} from "../../src/ports.ts";
import { createEngine } from "../../src/run/engine/create-engine.ts";
import type { Engine, EngineOptions } from "../../src/run/engine/engine.ts";
import { createMemoryRunStore } from "../../src/run/engine/memory-run-store.ts";
import type { RunStore } from "../../src/run/engine/run-store.ts";
import type { Entry } from "../../src/run/journal/entry.ts";

/** A ticket of the tests' own little service. */
export interface Row {
  readonly id: string;
  readonly marker: string;
  readonly at: number;
  readonly companyId: string;
  title: string;
  status: string;
}

type Fault = "lost before" | "lost after" | "refuse" | "unavailable" | "rate limited" | "none";

/** A small service with faults, whose rows are the truth the tests judge by. */
export interface Desk {
  readonly rows: Row[];
  readonly sent: { readonly operation: string; readonly marker: string | undefined }[];
  /** The next writes go wrong in this way, one each. */
  readonly faults: Fault[];
  reads: number;
  /** Set to false to make look-ups blind, as without permission. */
  controlSeen: boolean;
  /** Rows younger than this many milliseconds are not found. */
  searchLagMs: number;
  /** Set to true to make the service throw away every marker. */
  dropsMarkers: boolean;
  /** So many of the next reads find the service down. */
  readsDown: number;
  /** So many turns of the event loop a write is on its way, and its answer back. */
  turns: number;
}

const minute = 60_000;
export const facts: OperationFacts = { maxInFlightMs: minute, searchLagMs: minute, canMark: true, canFind: true };

/** Everything around an engine, with the clock in the test's hand. */
export interface World {
  readonly desk: Desk;
  readonly asked: PersonRequest[];
  readonly reminded: string[];
  readonly withdrawn: string[];
  now: number;
  readonly entries: Entry[];
  readonly store: RunStore;
  readonly adapters: EngineOptions["adapters"];
  engine: Engine;
  /** A new engine over the same store, as after a crash. */
  restart(more?: Partial<EngineOptions>): Promise<Engine>;
  /** Moves the clock and drives. */
  pass(milliseconds: number): Promise<void>;
}

export const tess: Person = { id: "tess@example.com", name: "Tess Technician" };
export const ada: Person = { id: "ada@example.com", name: "Ada Admin" };
export const olga: Person = { id: "olga@example.com", name: "Olga Operator" };
export const start = Date.parse("2026-11-23T09:00:00Z");

export const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
export const admin = defineRole({ id: "admin", title: "Office admin", actor: "admin" });

const holders: { readonly [role: string]: readonly string[] } = {
  technician: [tess.id],
  admin: [ada.id, olga.id, tess.id],
  operator: [olga.id],
};

export const tenant: Tenant<never> = {
  id: "test-msp",
  title: "Test MSP",
  bindings: {
    role: { technician: { label: "Technician" }, admin: { label: "Admin" } },
    form: { details: { label: "Details" } },
  },
  policies: {},
  live: { companies: [], killSwitch: false },
};

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

async function turnsOf({ turns }: Desk): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function deskAdapter(world: { desk: Desk; now: number }): PortAdapter<Ticketing, TicketingAbilities> {
  const { desk } = world;
  const write = async (
    call: Call,
    operation: string,
    target: string,
    fields: { [name: string]: Json },
    prior: { [name: string]: Json } | undefined,
    commit: () => void,
    company?: string,
  ) => {
    await call.beforeWrite({
      system: "desk",
      operation,
      target,
      fields,
      ...(prior ? { prior } : {}),
      ...(company ? { company } : {}),
      request: {
        method: "POST",
        url: `https://desk.example.com/${operation}`,
        body: { ...fields, marker: call.marker ?? null },
      },
      facts,
    });
    await turnsOf(desk);
    desk.sent.push({ operation, marker: call.marker });
    const fault = desk.faults.shift();
    if (fault === "unavailable") throw new UnavailableError("The desk is down.", { system: "desk", operation });
    if (fault === "rate limited")
      throw new RateLimitError("Slow down.", { system: "desk", operation, retryAfterMs: 5 * minute });
    if (fault === "refuse") throw new InvalidRequestError("The desk refused it.", { system: "desk", operation });
    if (fault !== "lost before") commit();
    await turnsOf(desk);
    if (fault && fault !== "none") throw new UnknownOutcomeError("No answer came.", { system: "desk", operation });
  };
  const on = (call: Call) => ({
    async getTicket(id: string) {
      desk.reads += 1;
      if (desk.readsDown > 0) {
        desk.readsDown -= 1;
        throw new UnavailableError("The desk is down.", { system: "desk", operation: "getTicket" });
      }
      const row = desk.rows.find((one) => one.id === id);
      if (!row) throw new InvalidRequestError(`There is no ticket ${id}.`, { system: "desk", operation: "getTicket" });
      return { ...row };
    },
    async openTicket(draft: { companyId: string; title: string }) {
      const row = {
        id: `T${desk.rows.length + 1}`,
        marker: desk.dropsMarkers ? "" : (call.marker ?? ""),
        at: world.now,
        companyId: draft.companyId,
        title: draft.title,
        status: "new",
      };
      await write(
        call,
        "openTicket",
        `company ${draft.companyId}`,
        { title: draft.title },
        undefined,
        () => desk.rows.push(row),
        draft.companyId,
      );
      return { ticketId: row.id };
    },
    async changeTicket(id: string, changes: { status: string }) {
      const row = desk.rows.find((one) => one.id === id);
      if (!row)
        throw new InvalidRequestError(`There is no ticket ${id}.`, { system: "desk", operation: "changeTicket" });
      await write(call, "changeTicket", `ticket ${id}`, { status: changes.status }, { status: row.status }, () => {
        row.status = changes.status;
      });
    },
    async findTicketsByMarker({ marker, since }: { marker: string; since: string }) {
      const isVisible = (row: Row) => row.at >= Date.parse(since) && row.at + desk.searchLagMs <= world.now;
      const matches = desk.rows.filter((row) => row.marker === marker && isVisible(row));
      return { matches: desk.controlSeen ? matches : [], controlSeen: desk.controlSeen };
    },
  });
  return {
    system: "desk",
    abilities: { marksTickets: true, marksNotes: true, readsNotificationHistory: true },
    operations: { openTicket: facts, changeTicket: facts },
    on: on as unknown as (call: Call) => Ticketing,
  };
}

/** An engine over a small service, with nobody answering unless the test does. */
export async function createWorld(
  workflows: readonly AnyWorkflow[],
  more: Partial<EngineOptions> = {},
): Promise<World> {
  const desk: Desk = {
    rows: [],
    sent: [],
    faults: [],
    reads: 0,
    controlSeen: true,
    searchLagMs: 0,
    dropsMarkers: false,
    readsDown: 0,
    turns: 0,
  };
  const world = {
    desk,
    asked: [],
    reminded: [],
    withdrawn: [],
    now: start,
    entries: [],
    store: createMemoryRunStore(),
  } as unknown as World;
  Object.assign(world, { adapters: { ticketing: deskAdapter(world) } });
  const people: People = {
    ask: async (request) => void world.asked.push(request),
    remind: async (request, reminder) => void world.reminded.push(`${request.path} ${reminder}`),
    withdraw: async (request, reason) => void world.withdrawn.push(`${request.path}: ${reason}`),
    holdsRole: (person, role) => holders[role]?.includes(person) ?? false,
  };
  const options: EngineOptions = {
    workflows,
    adapters: world.adapters,
    tenant,
    clock: { now: () => world.now, sleep: () => Promise.reject(new Error("Nothing here may sleep.")) },
    calendar,
    people,
    onEntry: (_run, entry) => void world.entries.push(entry),
    ...more,
  };
  world.restart = async (changed = {}) => {
    world.engine = await createEngine(world.store, { ...options, ...changed });
    await world.engine.runUntilIdle();
    return world.engine;
  };
  world.pass = async (milliseconds) => {
    world.now += milliseconds;
    await world.engine.runUntilIdle();
  };
  world.engine = await createEngine(world.store, options);
  return world;
}

export const openTicket = defineAction({
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
  verify: async ({ output, ports, marker }) => {
    const ticket = await ports.ticketing.getTicket(output.ticketId);
    const isKept = ticket.marker === marker;
    return { seen: true, evidence: { title: ticket.title }, marker: isKept ? "kept" : "missing" };
  },
});

export const setStatus = defineAction({
  id: "test.status",
  title: "Set the status",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), status: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    await ports.ticketing.changeTicket(input.ticketId, { status: input.status });
    return {};
  },
  again: "safe",
  verify: async ({ input, ports }) => {
    const { status } = (await ports.ticketing.getTicket(input.ticketId)) as unknown as Row;
    return status === input.status ? { seen: true, evidence: { status } } : { seen: false, reason: `it is ${status}` };
  },
});

/** A write whose outcome nothing can look up. */
export const closeBlindly = defineAction({
  id: "test.close-blindly",
  title: "Close the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), status: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    await ports.ticketing.changeTicket(input.ticketId, { status: input.status });
    return {};
  },
  again: "ask",
});

export const closeForGood = defineAction({
  id: "test.close",
  title: "Close the ticket for good",
  effect: "irreversible",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), status: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    await ports.ticketing.changeTicket(input.ticketId, { status: input.status });
    return {};
  },
  again: "ask",
});

export const readTicket = defineAction({
  id: "test.read",
  title: "Read the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ title: z.string(), status: z.string() }),
  run: async ({ input, ports }) => {
    const { title, status } = (await ports.ticketing.getTicket(input.ticketId)) as unknown as Row;
    return { title, status };
  },
});

/** What every workflow of the tests says about itself. */
export const about = { title: "Test", version: "1.0.0", effective: "2026-11-01", purpose: "A test." } as const;

/** The kinds of entries at a path, in order. */
export const kindsAt = (entries: readonly Entry[], path: string): string[] =>
  entries.filter((entry) => entry.path === path).map((entry) => entry.kind);
