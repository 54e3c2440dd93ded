import {
  createFakeClock,
  createMemoryMail,
  createMemoryTicketing,
  createScriptedPeople,
  type FakeClock,
  type MemorySeed,
  type MemoryTicketingOptions,
  type ScriptedAnswer,
} from "@msp/testing";
import type { AnyWorkflow, Json, Person, Tenant } from "@msp/workflows";
import { type Calendar, notConnected, type PersonRequest, type PortAdapters } from "@msp/workflows/ports";
import { createMemoryEngine, type Engine, type RunStatus } from "@msp/workflows/run";
import { testCalendar } from "./test-calendar.ts";
import { testSeed } from "./test-seed.ts";
import { robin, roles, testTenant } from "./test-tenant.ts";

/** Somebody's answer to the request at a path. */
export interface Said {
  readonly path: string;
  readonly answer: Json | ((request: PersonRequest) => Json);
  readonly by?: Person;
  readonly afterReminders?: number;
}

/** What a test wants otherwise than usual. */
export interface OfficeOptions extends Pick<MemoryTicketingOptions, "rules" | "abilities"> {
  readonly tenant?: Tenant<never>;
  readonly seed?: MemorySeed;
  readonly said?: readonly Said[];
  /** The systems besides service desk and mail, on the office's clock. @default none is connected */
  readonly systems?: (clock: FakeClock) => Partial<PortAdapters>;
  /** When it begins, ISO 8601. @default a Monday morning */
  readonly opens?: string;
  /** @default open on every weekday */
  readonly calendar?: Calendar;
  /** Refused by the mail server. */
  readonly refuses?: (address: string) => boolean;
}

/** A provider's office in memory: service desk, mail, clock, people who follow a script, and an engine between them. */
export async function createOffice(workflow: AnyWorkflow, options: OfficeOptions = {}) {
  const { tenant = testTenant(), seed = testSeed, said = [] } = options;
  const clock = createFakeClock({ at: options.opens ?? "2026-11-23T14:00:00Z" });
  const desk = createMemoryTicketing({ clock, tenant, seed, ...options });
  const mail = createMemoryMail({ clock, ...(options.refuses && { refuses: options.refuses }) });
  let engine: Engine;
  let answers = 0;
  const people = createScriptedPeople({
    roles,
    clock,
    answers: said.map(toScript),
    async deliver({ request, by: named, answer }) {
      answers += 1;
      const by = named === anybody ? (roles[request.to]?.[0] ?? { id: request.to, name: request.to }) : named;
      if (request.about === undefined) await engine.answer(request.token, { by, value: answer });
      else await engine.submitForm({ id: request.token, by, answer, ...request.about });
    },
  });
  const parts = {
    tenant,
    clock,
    people,
    calendar: options.calendar ?? testCalendar,
    adapters: { ...withoutSystems, ticketing: desk, mail, ...options.systems?.(clock) },
  };
  engine = await createMemoryEngine({ workflows: [workflow], ...parts });

  /** Drives the run: people answer as scripted, and time passes whenever nothing else is left, but not beyond `until`. */
  async function drive(runId: string, until = Number.POSITIVE_INFINITY): Promise<RunStatus> {
    for (;;) {
      const before = answers;
      await engine.runUntilIdle();
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (people.refusals.length > 0) throw people.refusals[0];
      if (answers > before) continue;
      const status = await engine.status(runId);
      const wake = engine.nextWake();
      if (status.outcome !== "waiting" || wake === undefined || wake > until) return status;
      await clock.advanceTo(Math.max(wake, clock.now()));
    }
  }

  const start = (input: unknown, startKey = "test") => engine.start(workflow, { input, startKey, by: robin });
  return {
    clock,
    desk,
    mail,
    people,
    engine,
    drive,
    start,
    /** Starts a run and drives it as far as it goes. */
    async run(input: unknown): Promise<RunStatus> {
      return drive(await start(input));
    },
    /** The service desk, to look at what stands there. */
    look: desk.on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: () => Promise.reject(new Error("only looking")) }),
  };
}

/** What an office without further systems has: procedures ask people instead. */
const withoutSystems = {
  devices: notConnected("devices"),
  documentation: notConnected("documentation"),
  elevation: notConnected("elevation"),
  fileReputation: notConnected("fileReputation"),
  power: notConnected("power"),
};

/** Stands for whoever holds the role that is asked. */
const anybody: Person = { id: "anybody", name: "Anybody" };

const toScript = ({ path, answer, by = anybody, afterReminders = 0 }: Said): ScriptedAnswer => ({
  to: (request) => request.path === path,
  by,
  answer,
  afterReminders,
});
