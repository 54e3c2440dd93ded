import type { Clock, Ticketing } from "@msp/workflows/ports";
import { storageTroubleIn } from "../storage-trouble-in.ts";
import type { Backlog } from "./backlog.ts";
import type { HostStore } from "./host-store.ts";
import type { TicketIntake } from "./ticket-intake.ts";

/** Where the watermark is kept: the instant from which the next poll goes on. */
const watermarkNote = "polled:tickets";

/** A host that has never polled begins this long ago, in milliseconds: what clocks may differ by, and no more of the past. */
const firstLookBackMs = 10 * 60_000;

/** What a poll needs. */
export interface PollOptions {
  readonly ticketing: Pick<Ticketing, "changedTickets">;
  /** Only tickets of these categories, by stable id. */
  readonly categories: readonly string[];
  readonly intake: TicketIntake;
  readonly backlog: Backlog;
  readonly store: HostStore;
  readonly clock: Clock;
}

/**
 * Asks once for the tickets that changed and looks at each. The watermark moves in one transaction with keeping what could not be dealt with, so every
 * ticket is dealt with at least once. Gives how many had changed.
 */
export async function pollTickets({
  ticketing,
  categories,
  intake,
  backlog,
  store,
  clock,
}: PollOptions): Promise<number> {
  const since = await watermarkOf(store, clock);
  const { changes, watermark } = await ticketing.changedTickets({ since, categories });
  const open: string[] = [];
  for (const { ticket } of changes) {
    try {
      if ((await intake.consider(ticket)) === "held back") open.push(ticket.id);
    } catch (error) {
      if (storageTroubleIn(error)) throw error;
      // One ticket keeps no other one waiting: whoever works through the backlog tries it again and says what is wrong.
      open.push(ticket.id);
    }
  }
  await backlog.add(open, clock.now(), new Map([[watermarkNote, watermark]]));
  return changes.length;
}

/** Where to go on. The very first time it is kept before anything is asked: nothing is lost while the service cannot be reached. */
async function watermarkOf(store: HostStore, clock: Clock): Promise<string> {
  const kept = (await store.notes(watermarkNote)).get(watermarkNote);
  if (typeof kept === "string") return kept;
  const first = new Date(clock.now() - firstLookBackMs).toISOString();
  await store.keepNotes(new Map([[watermarkNote, first]]));
  return first;
}
