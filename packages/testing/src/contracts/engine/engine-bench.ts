import type { AnyWorkflow } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { Engine, EngineOptions, Entry } from "@msp/workflows/run";
import { contractTenant } from "./contract-tenant.ts";
import { createDesk, type Desk } from "./desk.ts";
import { deskAdapter } from "./desk-adapter.ts";
import type { EngineSubject, OpenedEngine } from "./engine-subject.ts";
import { holdsRole } from "./holds-role.ts";
import { createLifeline, type Lifeline } from "./lifeline.ts";
import { plainCalendar } from "./plain-calendar.ts";

/** When every test begins: a Monday, in milliseconds since 1970-01-01 UTC. */
export const benchStart = Date.parse("2026-11-23T09:00:00Z");

/** One engine on the bench, with everything around it in the test's hand. Everything but the engine survives a kill. */
export interface EngineBench {
  readonly engine: Engine;
  readonly lifeline: Lifeline;
  readonly desk: Desk;
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
  /** Tokens people were asked under, repetitions included. */
  readonly asked: string[];
  readonly reminded: string[];
  /** Tokens and the role that may answer as well, repetitions included. */
  readonly escalated: string[];
  /** Who has answered what, as `token person`. */
  readonly voted: Set<string>;
  /** The desk's door, for another bench before the same desk. */
  readonly adapters: EngineOptions["adapters"];
  /** Opens the same runs once more while they are open. */
  openSecond(): Promise<unknown>;
  /** Opens the engine again as after a kill, and takes it as far as it goes. */
  restart(changed?: Partial<EngineOptions>, lifeline?: Lifeline): Promise<Engine>;
  /** Moves the clock and takes the engine as far as it goes. */
  pass(milliseconds: number): Promise<void>;
  /** What people are asked, the first of it; throws when nothing is. */
  request(): Promise<PersonRequest>;
  entries(runId: string): Promise<readonly Entry[]>;
  close(): Promise<void>;
}

/** Opens a fresh engine on a fresh bench. */
export async function createEngineBench(
  subject: EngineSubject,
  workflows: readonly AnyWorkflow[],
  more: Partial<EngineOptions> = {},
  firstLifeline: Lifeline = createLifeline(),
): Promise<EngineBench> {
  const desk = createDesk();
  const asked: string[] = [];
  const reminded: string[] = [];
  const escalated: string[] = [];
  let now = benchStart;
  let lifeline = firstLifeline;
  const pass = (moment: string) => lifeline.pass(moment);
  const tell = async (moment: string, work: () => void) => {
    pass(`before people were told: ${moment}`);
    work();
    pass(`after people were told: ${moment}`);
  };
  let options: EngineOptions = {
    workflows,
    adapters: { ticketing: deskAdapter({ desk, now: () => now, pass }) },
    tenant: contractTenant,
    clock: { now: () => now, sleep: () => Promise.reject(new Error("Nothing in the contract sleeps.")) },
    calendar: plainCalendar,
    people: {
      ask: ({ token }) => tell(`asked ${token}`, () => void asked.push(token)),
      remind: ({ path }, reminder) => tell(`reminded ${path}`, () => void reminded.push(`${path} ${reminder}`)),
      escalate: ({ token }, to) => tell(`escalated ${token}`, () => void escalated.push(`${token} ${to}`)),
      withdraw: ({ token }) => tell(`withdrew ${token}`, () => undefined),
      holdsRole,
    },
    ...more,
  };
  let opened: OpenedEngine = await subject.open(options, lifeline);

  return {
    desk,
    asked,
    reminded,
    escalated,
    voted: new Set(),
    get engine() {
      return opened.engine;
    },
    get lifeline() {
      return lifeline;
    },
    get now() {
      return now;
    },
    set now(instant) {
      now = instant;
    },
    get adapters() {
      return options.adapters;
    },
    openSecond: () => opened.openSecond(),
    async restart(changed = {}, next = createLifeline()) {
      options = { ...options, ...changed };
      lifeline = next;
      opened = await opened.reopen(options, lifeline);
      await opened.engine.runUntilIdle();
      return opened.engine;
    },
    async pass(milliseconds) {
      now += milliseconds;
      await opened.engine.runUntilIdle();
    },
    async request() {
      const [request] = await opened.engine.requests();
      if (!request) throw new Error("Nobody is asked anything.");
      return request;
    },
    entries: async (runId) => (await opened.engine.journal(runId)).entries,
    close: () => opened.close(),
  };
}
