import { createFakeClock, type FakeClock } from "@msp/testing";
import { type AnyWorkflow, defineAction, defineEvent, defineForm, defineRole, defineWorkflow } from "@msp/workflows";
import {
  type Calendar,
  type Call,
  InvalidRequestError,
  type OperationFacts,
  type PortAdapter,
  parseDuration,
  type Ticketing,
  type TicketingAbilities,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { createEngine, createMemoryRunStore, type Engine, type EngineOptions } from "@msp/workflows/run";
import * as z from "zod";

/** What must be found in no span and no metric: whatever belongs to a customer, a person, or is secret. */
export const planted = {
  customer: "Planted Dental",
  device: "planted-device@example.com",
  person: "planted.person@example.com",
  name: "Pat Planted",
  address: "planted.form@example.com",
  startKey: "planted-start-key",
  ticket: "planted-ticket-1",
  answer: "planted answer",
  refusal: "planted refusal",
  match: "planted-match",
} as const;

/** When everything begins; long before this process did. */
export const start = Date.parse("2026-11-02T09:00:00Z");
export const minute = 60_000;
export const day = 1440 * minute;

export const pat = { id: planted.person, name: planted.name };
const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const facts: OperationFacts = { maxInFlightMs: minute, searchLagMs: minute, canMark: true, canFind: true };

const openTicket = defineAction({
  id: "desk.open-ticket",
  title: "Open a ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ title: z.string() }),
  output: z.object({ ticketId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.openTicket({ companyId: planted.customer, title: input.title, category: "x", priority: "y" }),
  again: {
    lookUp: async ({ marker, since, ports }) => {
      const found = await ports.ticketing.findTicketsByMarker({ marker, since, companyId: planted.customer });
      return { ...found, matches: found.matches.map((ticket) => ({ ticketId: ticket.id })) };
    },
  },
});

const back = defineEvent({ id: "device-back", title: "Device is back", body: z.object({ text: z.string() }) });
const details = defineForm({ id: "details", title: "Details", answer: z.object({ text: z.string() }) });
const about = { version: "1.2.0", effective: "2026-11-01", purpose: "A test." } as const;

/** One of everything that takes time. */
export const visit: AnyWorkflow = defineWorkflow({
  ...about,
  id: "visit",
  title: "Visit",
  input: z.object({ devices: z.array(z.string()) }),
  steps: (flow) =>
    flow
      .each("devices", "device", { of: ({ input }) => input.devices, key: (device) => device }, (each) =>
        each.step("ticket", openTicket, ({ device }) => ({ title: `${planted.customer}: ${device}` })),
      )
      .task("called", { role: technician, instructions: planted.customer, answer: z.object({ text: z.string() }) })
      .form("form", {
        form: details,
        to: () => planted.address,
        about: () => ({ ticket: planted.ticket, company: planted.customer }),
        remind: { after: "1 day", every: "1 day", atMost: 1 },
        giveUpAfter: "5 days",
      })
      .waitFor("back", { event: back, match: () => planted.match, giveUpAfter: "9 days" })
      .sleepUntil("morning", () => "2026-11-20T08:00:00Z"),
  output: () => planted.answer,
});

/** One write and nothing else. */
export const oneTicket: AnyWorkflow = defineWorkflow({
  ...about,
  id: "one-ticket",
  title: "One ticket",
  input: z.object({}),
  steps: (flow) => flow.step("ticket", openTicket, () => ({ title: planted.customer })),
  output: ({ ticket }) => ticket.ticketId,
});

type Fault = "none" | "lost" | "refused";

/** An engine over a small service in memory, with the clock in the test's hand. */
export interface DeskWorld {
  readonly clock: FakeClock;
  /** How the next writes go wrong, one each. */
  readonly faults: Fault[];
  /** Set to true to make look-ups fail to prove anything. */
  isBlind: boolean;
  engine: Engine;
  /** A new engine over the same store, as after a crash. */
  restart(onEntry: EngineOptions["onEntry"]): Promise<Engine>;
  /** Moves the clock and drives. */
  pass(milliseconds: number): Promise<void>;
  /** Answers the one request that is open. */
  answer(value: unknown): Promise<void>;
}

/** Creates the service and a first engine. */
export async function createDeskWorld(onEntry: NonNullable<EngineOptions["onEntry"]>): Promise<DeskWorld> {
  const store = createMemoryRunStore();
  const world = {
    clock: createFakeClock({ at: start }),
    faults: [] as Fault[],
    isBlind: false,
  } as unknown as DeskWorld;
  const options = optionsOf(world);
  world.restart = async (listener) => {
    world.engine = await createEngine(store, { ...options, ...(listener ? { onEntry: listener } : {}) });
    return world.engine;
  };
  world.pass = async (milliseconds) => {
    await world.clock.advance(milliseconds);
    await world.engine.runUntilIdle();
  };
  world.answer = async (value) => {
    const [request] = await world.engine.requests();
    await world.engine.answer(request?.token ?? "", { by: pat, value });
    await world.engine.runUntilIdle();
  };
  await world.restart(onEntry);
  return world;
}

const unitMs = { second: 1000, minute, hour: 60 * minute, day, "business hour": 60 * minute, "business day": day };
const calendar: Calendar = {
  after: (from, duration) => from + parseDuration(duration).count * unitMs[parseDuration(duration).unit],
  isOpen: () => true,
  nextOpen: (at) => at,
  instantOf: (text) => Date.parse(text),
  format: (at) => new Date(at).toISOString(),
};

const optionsOf = (world: DeskWorld): EngineOptions => ({
  workflows: [visit, oneTicket],
  adapters: { ticketing: deskOf(world) },
  tenant: {
    id: "test-msp",
    title: "Test MSP",
    bindings: { role: { technician: { label: "Technician" } }, form: { details: { label: "Details" } } },
    policies: {},
    live: { companies: [], killSwitch: false },
  } as unknown as EngineOptions["tenant"],
  clock: world.clock,
  calendar,
  people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
});

function deskOf(world: DeskWorld): PortAdapter<Ticketing, TicketingAbilities> {
  const rows: { readonly id: string; readonly marker: string | undefined }[] = [];
  const on = (call: Call) => ({
    async openTicket({ title }: { readonly title: string }) {
      await call.beforeWrite({
        system: "desk",
        operation: "openTicket",
        target: `company ${planted.customer}`,
        fields: { title },
        request: { method: "POST", url: "https://desk.example.com/tickets", body: { title } },
        facts,
      });
      const fault = world.faults.shift() ?? "none";
      if (fault === "refused")
        throw new InvalidRequestError(planted.refusal, { system: "desk", operation: "openTicket" });
      const row = { id: `${planted.ticket}-${rows.length}`, marker: call.marker };
      rows.push(row);
      if (fault === "lost") throw new UnknownOutcomeError(planted.refusal, { system: "desk", operation: "openTicket" });
      return { ticketId: row.id };
    },
    findTicketsByMarker: async ({ marker }: { readonly marker: string }) => ({
      matches: world.isBlind ? [] : rows.filter((row) => row.marker === marker),
      controlSeen: !world.isBlind,
    }),
  });
  return {
    system: "desk",
    abilities: { marksTickets: true, marksNotes: true, readsNotificationHistory: true },
    operations: { openTicket: facts },
    on,
  } as unknown as PortAdapter<Ticketing, TicketingAbilities>;
}
