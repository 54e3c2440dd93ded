import type { Write } from "../write/write.ts";

/** What an entity does beyond its table of fields. All parts see the same write, in this order. */
export interface Behaviour {
  /** Fills in what a new record gets before it is examined. Creates only. */
  prepare?(write: Write): void;
  /** Objections of the trade, as sentences; none means it may be stored. Creates and updates. */
  check?(write: Write): readonly string[];
  /** Sets what only the service sets, once the write is certain. Creates and updates. */
  stamp?(write: Write): void;
  /** What else changes now that it is stored. Every write. */
  committed?(write: Write): void;
}
