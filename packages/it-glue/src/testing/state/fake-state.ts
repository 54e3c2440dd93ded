import type { Json } from "@msp/workflows/ports";
import type { Account } from "./account.ts";
import type { FakeSeed, SeedRecord } from "./fake-seed.ts";

/** The account from inside, for tests and the sandbox. Nothing here is checked or in the ledger: it is as if somebody had worked in the browser. */
export class FakeState {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Puts a record into the account and returns its id. Throws on an id that is taken. */
  add(type: string, attributes: SeedRecord["attributes"], id?: string): string {
    if (id !== undefined && this.#account.row(type, id) !== undefined) throw new Error(`${type} ${id} exists already.`);
    return this.#account.add(type, attributes, id).id;
  }

  /** Changes attributes of a record. Throws when there is none with this id. */
  change(type: string, id: string, attributes: SeedRecord["attributes"]): void {
    const row = this.#account.row(type, id);
    if (row === undefined) throw new Error(`There is no ${type} ${id}.`);
    const updated = { ...row.attributes, ...attributes, updated_at: this.#account.stamp() };
    this.#account.put(type, { ...row, attributes: updated });
  }

  /** The stored attributes of a record, secrets included. */
  get(type: string, id: string): { readonly [name: string]: Json } | undefined {
    return this.#account.row(type, id)?.attributes;
  }

  /** The ids of all records of a type, in the order they were made. */
  ids(type: string): readonly string[] {
    return this.#account.rows(type).map(({ id }) => id);
  }

  /** Puts several records in at once. */
  plant(seed: FakeSeed): void {
    for (const [type, records] of Object.entries(seed)) {
      for (const { id, attributes, links = {} } of records) {
        this.add(type, attributes, id);
        const row = this.#account.row(type, id);
        if (row !== undefined) this.#account.put(type, { ...row, links });
      }
    }
  }
}
