import type { Clock } from "@msp/workflows/ports";
import type { HostStore } from "../serve/intake/host-store.ts";
import type { MirrorTools } from "./mirror-tools.ts";

/** Where the watermark is kept: the instant from which the next question after changed tickets goes on. */
const watermarkNote = "technicians:polled";

/** A host that asks for the first time begins this long ago, in milliseconds. */
const firstLookBackMs = 10 * 60_000;

/**
 * So many checklists are read in one round beyond those of tickets that changed. A tick does not count as a change of the ticket (unconfirmed), so lists are
 * read in turn; more of them would eat up the requests that all integrations of a database share.
 */
export const checklistsPerRound = 20;

/** What one round looks at. */
export interface LookRound {
  /** Tickets that changed: everything of them is read. */
  readonly changed: ReadonlySet<string>;
  /** Tickets whose turn it is: only their checklist is read. */
  readonly inTurn: readonly string[];
  /** The changed tickets were dealt with; resolves once it is durable where the next round goes on. */
  done(): Promise<void>;
}

/** Chooses which of the tickets that show requests are looked at. */
export interface TicketsToLookAt {
  /** Asks for changes, and takes whose turn it is. */
  round(shown: readonly string[]): Promise<LookRound>;
}

/** Creates the choice. What was never looked at since the host started counts as changed. */
export function createTicketsToLookAt(
  { ticketing, clock }: Pick<MirrorTools, "ticketing"> & { readonly clock: Clock },
  store: Pick<HostStore, "notes" | "keepNotes">,
): TicketsToLookAt {
  const lookedAt = new Map<string, number>();
  let rounds = 0;
  return {
    async round(shown) {
      const kept = (await store.notes(watermarkNote)).get(watermarkNote);
      const since = typeof kept === "string" ? kept : new Date(clock.now() - firstLookBackMs).toISOString();
      const { changes, watermark } = await ticketing.changedTickets({ since });
      const here = new Set(shown);
      const changed = new Set(changes.map(({ ticket }) => ticket.id).filter((id) => here.has(id)));
      for (const id of shown) if (!lookedAt.has(id)) changed.add(id);
      const inTurn = shown
        .filter((id) => !changed.has(id))
        .sort((one, other) => (lookedAt.get(one) ?? 0) - (lookedAt.get(other) ?? 0))
        .slice(0, checklistsPerRound);
      rounds += 1;
      for (const id of [...changed, ...inTurn]) lookedAt.set(id, rounds);
      for (const id of lookedAt.keys()) if (!here.has(id)) lookedAt.delete(id);
      return {
        changed,
        inTurn,
        done: () => store.keepNotes(new Map([[watermarkNote, watermark]])),
      };
    },
  };
}
