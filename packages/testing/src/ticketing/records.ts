import { NotFoundError } from "@msp/workflows/ports";

/** Records of one kind in memory, by id. */
export class Records<T extends { readonly id: string }> {
  readonly #byId: Map<string, T>;

  constructor(
    private readonly system: string,
    private readonly noun: string,
    records: readonly T[] = [],
  ) {
    this.#byId = new Map(records.map((record) => [record.id, record]));
  }

  all = (): readonly T[] => [...this.#byId.values()];

  /** Throws `NotFoundError`. */
  get = (id: string, operation: string): T => {
    const found = this.#byId.get(id);
    if (found !== undefined) return found;
    throw new NotFoundError(`${this.system}: there is no ${this.noun} ${id}.`, { system: this.system, operation });
  };

  put = (record: T): void => void this.#byId.set(record.id, record);

  remove = (id: string): void => void this.#byId.delete(id);
}
