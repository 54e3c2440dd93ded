import type { Tenant } from "../tenant/tenant.ts";
import type { Write } from "../write/write.ts";

/** What an entity does beyond its table of fields. All parts see the same write, in this order. */
export interface Behaviour {
  /** Fills in what a new record gets before it is examined. Creates only. */
  prepare?(write: Write): void;
  /** Objections of the trade, as sentences; none means it may be stored. Creates and updates. */
  check?(write: Write): readonly string[];
  /** Sets what only the service sets, once the write is certain. Creates and updates. */
  stamp?(write: Write): void;
  /** Objections to a deletion, as sentences. */
  checkDelete?(write: Write): readonly string[];
  /** What else changes now that it is stored. Every write. */
  committed?(write: Write): void;
  /** Brings what other tables show of a record in step with it, also when it is gone. Every write, and what is done from inside. */
  reflect?(tenant: Tenant, id: number): void;
}
