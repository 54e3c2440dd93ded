import type { Person, Tenant } from "@msp/workflows";
import type { Clock, People, PersonRequest, PortAdapter, Ticketing, TicketingAbilities } from "@msp/workflows/ports";
import type { Engine } from "@msp/workflows/run";
import { growingPauseMs } from "../serve/growing-pause.ts";
import type { HostLog } from "../serve/host-event.ts";
import type { HostStore } from "../serve/intake/host-store.ts";
import { reasonOf } from "../serve/reason-of.ts";
import { storageTroubleIn } from "../serve/storage-trouble-in.ts";
import { finishRequest } from "./finish-request.ts";
import { lookForAnswers, type SeenTicket } from "./look-for-answers.ts";
import { openMirrorBook } from "./mirror-book.ts";
import { createMirrorTools } from "./mirror-tools.ts";
import { registerRequest } from "./register-request.ts";
import { showRequest } from "./show-request.ts";
import { tellNewResponsible } from "./tell-new-responsible.ts";
import { createTicketsToLookAt } from "./tickets-to-look-at.ts";
import { NotYetClear } from "./write-once.ts";

/** How soon something that failed is tried again at first, in milliseconds. */
const firstPauseMs = 15_000;

/** What a mirror is made of. */
export interface TicketMirrorOptions {
  readonly engine: Pick<Engine, "requests" | "answer" | "closeForm">;
  readonly store: Pick<HostStore, "notes" | "keepNotes" | "entries">;
  readonly adapter: PortAdapter<Ticketing, TicketingAbilities>;
  readonly tenant: Tenant<never>;
  readonly clock: Clock;
  /** Whether writes reach real customers, so that only companies of the allow list are written to. */
  readonly isLive: boolean;
  /** Who holds a role. */
  readonly holders: (role: string) => readonly Person[];
  /** How often tickets are looked at for answers, in milliseconds; `false` for only when one is heard of. */
  readonly lookEveryMs: number | false;
  readonly log: HostLog;
  /** An answer was taken: a run may go on. */
  onAnswer(): void;
  /** Whether nothing new is to begin. Default: never. */
  readonly isStopping?: () => boolean;
}

/** Shows what people are asked on the tickets it is about, and brings back what they say there. */
export interface TicketMirror {
  /** Told what the engine tells people, it keeps what must reach a ticket and leaves the rest to `work`. */
  readonly people: Pick<People, "remind">;
  /** Tickets that something was heard of: they are looked at by the next `work`. */
  hear(ticketIds: readonly string[]): void;
  /** Something was heard of that may be an answer on any ticket: the next `work` asks for what changed. */
  lookSoon(): void;
  /**
   * Brings every ticket to what is asked now, and looks for answers where it is time. Gives the instant of the next time (milliseconds since 1970-01-01 UTC).
   * Never twice at the same time. One request that cannot be shown keeps no other one waiting; rejects with trouble of the state file, and where the
   * service could not be asked what changed.
   */
  work(): Promise<number | undefined>;
}

/** Opens the mirror over what the state file remembers of tickets. */
export async function openTicketMirror(options: TicketMirrorOptions): Promise<TicketMirror> {
  const { engine, store, clock, tenant, holders, log, lookEveryMs, isStopping = () => false } = options;
  const book = await openMirrorBook(store);
  const tools = createMirrorTools({ ...options, book });
  const toLookAt = createTicketsToLookAt(tools, store);
  const heard = new Set<string>();
  const withoutTicket = new Set<string>();
  const troubles = new Map<string, { readonly tries: number; readonly at: number; readonly reason: string }>();
  let nextLookAt = 0;
  let isHeardOf = false;

  const everybody = (): readonly Person[] => [
    ...Object.values(tenant.bindings.role ?? {}).flatMap(({ people = [] }) => people),
    ...holders("operator"),
  ];
  const looking = {
    tools,
    desk: engine,
    get people() {
      return everybody();
    },
    holdsRole: (id: string, role: string) => holders(role).some((one) => one.id === id),
    onAnswer(request: PersonRequest, by: Person) {
      log({
        kind: "answered",
        text: `${by.name} answered "${request.title}" on its ticket.`,
        facts: { runId: request.runId, token: request.token, by: by.id },
      });
      options.onAnswer();
    },
  };

  /** Does one thing by itself; what fails is told once for each reason and tried again later. */
  async function attempt(name: string, what: string, work: () => Promise<void>): Promise<void> {
    const before = troubles.get(name);
    if (isStopping() || (before && before.at > clock.now())) return;
    try {
      await work();
      troubles.delete(name);
    } catch (error) {
      if (storageTroubleIn(error)) throw error;
      const reason = reasonOf(error);
      const tries = (before?.tries ?? 0) + 1;
      const at = error instanceof NotYetClear ? error.until : clock.now() + growingPauseMs(error, tries, firstPauseMs);
      troubles.set(name, { tries, at, reason });
      if (before?.reason !== reason)
        log({ kind: "trouble", text: `${what}: ${reason}`, facts: { about: name, reason } });
    }
  }

  async function register(requests: readonly PersonRequest[]): Promise<void> {
    for (const request of requests) {
      if (book.request(request.token) || withoutTicket.has(request.token)) continue;
      await attempt(request.token, `"${request.title}" could not be shown on a ticket`, async () => {
        const entries = await store.entries(request.runId);
        if (!(await registerRequest(tools, request, entries, log))) withoutTicket.add(request.token);
      });
    }
  }

  async function bringUpToDate(open: ReadonlyMap<string, PersonRequest>): Promise<void> {
    for (const { token, title, ticketId, runId } of book.requests()) {
      const request = open.get(token);
      await attempt(token, `"${title}" could not be brought up to date on ticket ${ticketId}`, async () => {
        if (request) await showRequest(tools, request, holders);
        else await finishRequest(tools, token, await store.entries(runId));
      });
    }
  }

  async function look(open: ReadonlyMap<string, PersonRequest>): Promise<void> {
    const isTime = isHeardOf || (lookEveryMs !== false && clock.now() >= nextLookAt);
    if (!isTime && heard.size === 0) return;
    const shown = [...new Set(book.requests().map(({ ticketId }) => ticketId))];
    const round = isTime && shown.length > 0 ? await toLookAt.round(shown) : undefined;
    isHeardOf = false;
    const now = new Set(heard);
    heard.clear();
    if (lookEveryMs !== false && isTime) nextLookAt = clock.now() + lookEveryMs;
    const whole = new Set([...(round?.changed ?? []), ...shown.filter((id) => now.has(id))]);
    for (const ticketId of whole) await lookAt(ticketId, open, true);
    for (const ticketId of round?.inTurn ?? []) if (!whole.has(ticketId)) await lookAt(ticketId, open, false);
    // What could not be looked at comes again; after a restart every ticket does.
    for (const ticketId of whole) if (troubles.has(`ticket ${ticketId}`)) heard.add(ticketId);
    await round?.done();
  }

  async function lookAt(ticketId: string, open: ReadonlyMap<string, PersonRequest>, isWhole: boolean): Promise<void> {
    await attempt(`ticket ${ticketId}`, `Answers on ticket ${ticketId} could not be looked for`, async () => {
      const asked = book.requests().filter((one) => one.ticketId === ticketId && open.has(one.token));
      const { ticketing } = tools;
      let seen: SeenTicket = { ticket: { id: ticketId }, items: await ticketing.checklistOf(ticketId), notes: [] };
      const hasTick = seen.items.some(({ id, isDone }) => isDone && asked.some(({ writes }) => writes.item?.id === id));
      if (!isWhole && !hasTick) return;
      seen = { ...seen, ticket: await ticketing.getTicket(ticketId), notes: await ticketing.notesOf(ticketId) };
      await tellNewResponsible(tools, seen.ticket, asked);
      for (const { token } of asked) {
        const request = open.get(token);
        if (request) await lookForAnswers(looking, request, seen);
      }
    });
  }

  return {
    people: {
      async remind({ token }, reminder) {
        const entry = book.request(token);
        if (!entry || entry.reminders.includes(reminder)) return;
        await book.keep({ ...entry, reminders: [...entry.reminders, reminder] });
      },
    },
    lookSoon() {
      isHeardOf = true;
    },
    hear(ticketIds) {
      for (const id of ticketIds) heard.add(id);
    },
    async work() {
      const requests = await engine.requests();
      const open = new Map(requests.map((request) => [request.token, request]));
      for (const token of [...withoutTicket]) if (!open.has(token)) withoutTicket.delete(token);
      await register(requests);
      await bringUpToDate(open);
      await look(open);
      const pending = [...troubles.values()].map(({ at }) => at);
      const next = book.requests().length > 0 && lookEveryMs !== false ? [nextLookAt, ...pending] : pending;
      return next.length === 0 ? undefined : Math.max(clock.now() + 1_000, Math.min(...next));
    },
  };
}
