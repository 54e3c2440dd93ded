import { type Clock, NotFoundError } from "@msp/workflows/ports";
import { growingPauseMs } from "../growing-pause.ts";
import type { HostLog } from "../host-event.ts";
import { reasonOf } from "../reason-of.ts";
import { storageTroubleIn } from "../storage-trouble-in.ts";
import type { Backlog } from "./backlog.ts";

/** How soon something that could not be looked at is tried again at first, in milliseconds. */
const firstPauseMs = 5_000;

/** So often something is looked for that cannot be found: about an hour and a half, longer than any lag of a search. */
const triesToFind = 15;

/** What became of a look: it is settled, or it is looked at again after so many milliseconds. */
export type LookVerdict = "settled" | { readonly againAfterMs: number };

/** What working through a backlog needs. */
export interface BacklogWork {
  readonly backlog: Backlog;
  /** What is looked at, as it begins a sentence. */
  readonly what: "Ticket" | "Alert";
  look(id: string): Promise<LookVerdict>;
  readonly clock: Clock;
  readonly log: HostLog;
}

/**
 * Looks at everything whose time has come, and gives the instant of the next. What cannot be looked at keeps nothing else waiting. Rejects only with trouble
 * of the state file.
 */
export async function workBacklog({ backlog, what, look, clock, log }: BacklogWork): Promise<number | undefined> {
  const fact = what.toLowerCase();
  for (const waiting of backlog.due(clock.now())) {
    const { id } = waiting;
    const tries = waiting.tries + 1;
    try {
      const verdict = await look(id);
      if (verdict === "settled") await backlog.settle(waiting);
      else await backlog.putOff(waiting, { nextAt: clock.now() + verdict.againAfterMs, tries: 0 });
    } catch (error) {
      if (storageTroubleIn(error)) throw error;
      const reason = reasonOf(error);
      if (error instanceof NotFoundError && tries >= triesToFind) {
        await backlog.settle(waiting);
        log({
          kind: "trouble",
          text: `${what} ${id} could not be found and is not looked for any more: ${reason}`,
          facts: { [fact]: id },
        });
        continue;
      }
      const pause = growingPauseMs(error, tries, firstPauseMs);
      await backlog.putOff(waiting, { nextAt: clock.now() + pause, tries });
      log({
        kind: "trouble",
        text: `${what} ${id} could not be looked at; it is tried again in ${Math.ceil(pause / 1000)} s: ${reason}`,
        facts: { [fact]: id, tries, reason },
      });
    }
  }
  return backlog.nextAt();
}
