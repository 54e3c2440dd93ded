import { createCalendar } from "@msp/calendar";
import {
  createFakeClock,
  createMemoryTicketing,
  exampleTenant,
  type FakeClock,
  type MemoryTicketing,
} from "@msp/testing";
import type { AnyWorkflow, Json, LiveRunLimits, Tenant, TicketChecklistItem, TicketNote } from "@msp/workflows";
import { createEngine, createMemoryRunStore, type Engine, StorageError } from "@msp/workflows/run";
import type { HostEvent } from "../../src/serve/host-event.ts";
import { openTicketMirror, type TicketMirror } from "../../src/technicians/ticket-mirror.ts";

/** A ticket, an engine, and a mirror between them; time and hands are the test's. */
export interface TechnicianBench {
  readonly clock: FakeClock;
  readonly desk: MemoryTicketing;
  readonly engine: Engine;
  readonly ticketId: string;
  readonly events: readonly HostEvent[];
  limits: LiveRunLimits;
  mirror: TicketMirror;
  /** The host ends without a word, and another one opens what it kept. */
  restart(options?: { readonly isForgetful?: boolean }): Promise<void>;
  /** The host is killed at its so-and-so-manieth note from now on, before or after that is durable. */
  killAt(note: number, when: "before" | "after"): void;
  start(workflow: AnyWorkflow, more?: { readonly requestedBy?: readonly string[] }): Promise<string>;
  /** Runs go on as far as they go, and the ticket is brought up to date; so often. */
  settle(times?: number): Promise<void>;
  items(): Promise<readonly TicketChecklistItem[]>;
  notes(): Promise<readonly TicketNote[]>;
  /** The code of the request with this title. */
  code(title: string): Promise<string>;
  tick(title: string, by: string): Promise<void>;
  write(
    text: string,
    by: string,
    more?: { readonly title?: string; readonly visibility?: "internal" | "customer" },
  ): void;
}

/** Opens a bench; the desk has no fault yet. */
export async function createTechnicianBench(
  workflows: readonly AnyWorkflow[],
  bindings: Tenant["bindings"] = {},
): Promise<TechnicianBench> {
  const clock = createFakeClock();
  const tenant: Tenant<never> = {
    ...exampleTenant,
    bindings: { ...exampleTenant.bindings, role: { ...exampleTenant.bindings.role, ...bindings.role } },
    get live() {
      return bench.limits;
    },
  };
  const desk = createMemoryTicketing({ clock, tenant });
  const { ticketId } = desk.byHand.openTicket(
    { companyId: "100", title: "Take back", category: "standard", priority: "medium", primaryResourceId: "11" },
    { by: "11" },
  );
  const runs = createMemoryRunStore();
  const kept = new Map<string, Json>();
  let kill: { left: number; readonly when: "before" | "after" } | undefined;
  const store = {
    entries: runs.entries,
    notes: async (prefix: string) => new Map([...kept].filter(([name]) => name.startsWith(prefix))),
    async keepNotes(notes: ReadonlyMap<string, Json | undefined>) {
      if (kill !== undefined) kill.left -= 1;
      const isOver = kill !== undefined && kill.left <= 0;
      if (isOver && (kill?.when === "before" || (kill?.left ?? 0) < 0)) throw new StorageError("Killed.", "unreadable");
      for (const [name, value] of notes) {
        if (value === undefined) kept.delete(name);
        else kept.set(name, JSON.parse(JSON.stringify(value)) as Json);
      }
      if (isOver) throw new StorageError("Killed.", "unreadable");
    },
  };
  const holders = (role: string) => tenant.bindings.role?.[role]?.people ?? [];
  const engine = await createEngine(runs, {
    ...{ workflows, tenant, clock, live: true },
    calendar: createCalendar({ zone: "Etc/UTC", openingHours: { monday: ["08:00-17:00"] } }),
    adapters: { ticketing: desk },
    people: {
      ask: async () => undefined,
      remind: (request, reminder) => bench.mirror.people.remind(request, reminder),
      withdraw: async () => undefined,
      holdsRole: (id, role) => holders(role).some((one) => one.id === id),
    },
  });
  const events: HostEvent[] = [];
  const open = () =>
    openTicketMirror({
      ...{ engine, store, adapter: desk, tenant, clock, holders, isLive: true, lookEveryMs: 60_000 },
      log: (event) => void events.push(event),
      onAnswer: () => undefined,
    });
  const reading = desk.on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: () => Promise.reject(new Error("no")) });
  let starts = 0;
  const bench: TechnicianBench = {
    ...{ clock, desk, engine, ticketId, events },
    limits: { companies: ["100"], killSwitch: false },
    mirror: undefined as unknown as TicketMirror,
    killAt(note, when) {
      kill = { left: note, when };
    },
    async restart({ isForgetful = false } = {}) {
      kill = undefined;
      if (isForgetful) kept.clear();
      bench.mirror = await open();
    },
    async start(workflow, more = {}) {
      starts += 1;
      return engine.start(workflow, {
        ...{ input: { ticketId }, startKey: `start ${starts}`, company: "100", ...more },
        by: { id: "ops@msp.example.com", name: "Ops" },
      });
    },
    async settle(times = 1) {
      for (let round = 0; round < times; round += 1) {
        await clock.advance(60_000);
        await engine.runUntilIdle();
        await bench.mirror.work();
        await engine.runUntilIdle();
        await bench.mirror.work();
      }
    },
    items: () => reading.checklistOf(ticketId),
    notes: () => reading.notesOf(ticketId),
    async code(title) {
      const item = (await bench.items()).findLast((one) => one.title.endsWith(title));
      return /^\[msp ([0-9a-f]+)\]/.exec(item?.title ?? "")?.[1] ?? "none";
    },
    async tick(title, by) {
      const item = (await bench.items()).findLast((one) => one.title.endsWith(title));
      desk.byHand.tickItem(ticketId, item?.id ?? "none", { by });
    },
    write(text, by, { title = "Re: task", visibility = "internal" } = {}) {
      desk.byHand.addNote(ticketId, { title, text, visibility, by });
    },
  };
  bench.mirror = await open();
  return bench;
}
