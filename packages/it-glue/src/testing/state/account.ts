import type { Clock, Json } from "@msp/workflows/ports";
import type { AccountRow } from "./account-row.ts";
import type { Assumptions } from "./assumptions.ts";

/** Everything an account holds, by type and id. Unknown types are empty. */
export class Account {
  readonly clock: Clock;
  readonly assumptions: Assumptions;
  readonly #tables = new Map<string, Map<string, AccountRow>>();
  #lastId: bigint;

  constructor(clock: Clock, assumptions: Assumptions, firstId: bigint) {
    this.clock = clock;
    this.assumptions = assumptions;
    this.#lastId = firstId - 1n;
  }

  /** The instant as the service writes it. */
  stamp(): string {
    return new Date(this.clock.now()).toISOString();
  }

  nextId(): string {
    this.#lastId += 1n;
    return String(this.#lastId);
  }

  rows(type: string): readonly AccountRow[] {
    const now = this.clock.now();
    return [...this.#table(type).values()].filter(({ goneAt = Number.POSITIVE_INFINITY }) => goneAt > now);
  }

  row(type: string, id: string): AccountRow | undefined {
    return this.rows(type).find((row) => row.id === id);
  }

  put(type: string, row: AccountRow): AccountRow {
    this.#table(type).set(row.id, row);
    return row;
  }

  /** Adds a record with its stamps. */
  add(type: string, attributes: { readonly [name: string]: Json }, id = this.nextId()): AccountRow {
    const stamps = { created_at: this.stamp(), updated_at: this.stamp() };
    return this.put(type, { id, attributes: { ...stamps, ...attributes }, links: {} });
  }

  remove(type: string, id: string): void {
    this.#table(type).delete(id);
  }

  #table(type: string): Map<string, AccountRow> {
    const table = this.#tables.get(type) ?? new Map<string, AccountRow>();
    this.#tables.set(type, table);
    return table;
  }
}
