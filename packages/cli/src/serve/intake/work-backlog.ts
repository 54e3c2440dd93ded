import type { Clock, Ticketing } from "@msp/workflows/ports";
import { NotFoundError } from "@msp/workflows/ports";
import { growingPauseMs } from "../growing-pause.ts";
import type { HostLog } from "../host-event.ts";
import { reasonOf } from "../reason-of.ts";
import { storageTroubleIn } from "../storage-trouble-in.ts";
import type { TicketBacklog } from "./ticket-backlog.ts";
import type { TicketIntake } from "./ticket-intake.ts";

/** How soon a ticket that could not be looked at is tried again at first, and one that is held back every time, in milliseconds. */
const firstPauseMs = 5_000;
const heldBackPauseMs = 60_000;

/** So often a ticket is looked for that cannot be found: about an hour and a half, longer than any lag of a search. */
const triesToFind = 15;

/** What working through the backlog needs. */
export interface BacklogWork {
  readonly backlog: TicketBacklog;
  readonly intake: TicketIntake;
  readonly ticketing: Pick<Ticketing, "getTicket">;
  readonly clock: Clock;
  readonly log: HostLog;
}

/**
 * Looks at every ticket whose time has come, and gives the instant of the next. A ticket that cannot be looked at keeps no other one waiting. Rejects
 * only with trouble of the state file.
 */
export async function workBacklog({
  backlog,
  intake,
  ticketing,
  clock,
  log,
}: BacklogWork): Promise<number | undefined> {
  for (const waiting of backlog.due(clock.now())) {
    const { ticketId } = waiting;
    const tries = waiting.tries + 1;
    try {
      const verdict = await intake.consider(await ticketing.getTicket(ticketId));
      if (verdict === "settled") await backlog.settle(waiting);
      else await backlog.putOff(waiting, { nextAt: clock.now() + heldBackPauseMs, tries: 0 });
    } catch (error) {
      if (storageTroubleIn(error)) throw error;
      const reason = reasonOf(error);
      if (error instanceof NotFoundError && tries >= triesToFind) {
        await backlog.settle(waiting);
        log({
          kind: "trouble",
          text: `Ticket ${ticketId} could not be found and is not looked for any more: ${reason}`,
          facts: { ticket: ticketId },
        });
        continue;
      }
      const pause = growingPauseMs(error, tries, firstPauseMs);
      await backlog.putOff(waiting, { nextAt: clock.now() + pause, tries });
      log({
        kind: "trouble",
        text: `Ticket ${ticketId} could not be looked at; it is tried again in ${Math.ceil(pause / 1000)} s: ${reason}`,
        facts: { ticket: ticketId, tries, reason },
      });
    }
  }
  return backlog.nextAt();
}
