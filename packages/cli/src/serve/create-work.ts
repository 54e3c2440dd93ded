import type { Clock, Ticketing } from "@msp/workflows/ports";
import type { LocalDesk } from "../desk/local-desk.ts";
import type { TicketMirror } from "../technicians/ticket-mirror.ts";
import { type Brake, besidesEnding } from "./brake.ts";
import type { HostLog } from "./host-event.ts";
import type { HealthRecord } from "./host-health.ts";
import { heldBackPauseMs } from "./intake/held-back-pause.ts";
import { type PollOptions, pollTickets } from "./intake/poll-tickets.ts";
import { workBacklog } from "./intake/work-backlog.ts";

/** The things a host does, each once. */
export interface HostWork {
  /** Takes every run as far as it goes now, and gives the instant of the next timer. */
  drive(): Promise<number | undefined>;
  /** The instant of the next timer, or of the engine's own next try of what failed. */
  nextTimer(): number | undefined;
  /** Looks at tickets that were heard of, and gives the instant of the next. */
  lookAtTickets(): Promise<number | undefined>;
  /** Looks at alerts that were heard of, and gives the instant of the next. Does nothing where none are received. */
  lookAtAlerts(): Promise<number | undefined>;
  /** Brings tickets to what people are asked now, looks for answers there, and gives the instant of the next time. Does nothing where that is off. */
  askOnTickets(): Promise<number | undefined>;
  /** Asks for tickets that changed, and gives how many had. */
  poll(): Promise<number>;
}

/** What the work is done with. */
export interface WorkOptions extends Omit<PollOptions, "ticketing"> {
  readonly ticketing: PollOptions["ticketing"] & Pick<Ticketing, "getTicket">;
  /** Looks at alerts that were heard of. Default: there are none. */
  readonly alerts?: (() => Promise<number | undefined>) | undefined;
  readonly desk: Pick<LocalDesk, "resume" | "nextWake">;
  /** Where people are asked on tickets. Default: nowhere. */
  readonly mirror?: Pick<TicketMirror, "work"> | undefined;
  readonly brake: Brake;
  readonly clock: Clock;
  readonly health: HealthRecord;
  readonly log: HostLog;
}

/** The name polls have in the health of a host. */
export const pollSource = "poll:tickets";

/** Puts together what a host does. */
export function createWork(options: WorkOptions): HostWork {
  const { desk, brake, clock, health, log } = options;
  return {
    async drive() {
      try {
        await desk.resume({}, () => undefined);
      } catch (error) {
        const rest = brake.isPulled ? besidesEnding(error) : error;
        if (rest !== undefined) throw rest;
      }
      return desk.nextWake();
    },
    nextTimer: () => desk.nextWake(),
    lookAtTickets: () =>
      workBacklog({
        ...options,
        what: "Ticket",
        async look(id) {
          const verdict = await options.intake.consider(await options.ticketing.getTicket(id));
          return verdict === "settled" ? "settled" : { againAfterMs: heldBackPauseMs };
        },
      }),
    lookAtAlerts: async () => options.alerts?.(),
    askOnTickets: async () => options.mirror?.work(),
    async poll() {
      const isFirst = health.isFailing(pollSource);
      const changed = await pollTickets(options);
      health.answered(pollSource, clock.now());
      if (isFirst) log({ kind: "polled", text: "Tickets can be read again.", facts: { changed } });
      return changed;
    },
  };
}
