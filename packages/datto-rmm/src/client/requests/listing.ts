/** A list that is read page by page while it is gone through. Nothing is read before; going through it again reads it again. */
export interface Listing<T> extends AsyncIterable<T> {
  /** All of it. */
  all(): Promise<readonly T[]>;
  /** The first record, or undefined. */
  first(): Promise<T | undefined>;
}

/** A listing over a generator. */
export function createListing<T>(read: () => AsyncGenerator<T, void, undefined>): Listing<T> {
  return {
    [Symbol.asyncIterator]: read,
    async all() {
      const records: T[] = [];
      for await (const record of read()) records.push(record);
      return records;
    },
    async first() {
      for await (const record of read()) return record;
      return undefined;
    },
  };
}
