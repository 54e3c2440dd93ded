import type { StoredSession, WireRecords } from "./wire-records.ts";

/** What a fake tenant holds from the start. */
export type FakeSeed = { readonly [Kind in keyof WireRecords]?: readonly WireRecords[Kind][] } & {
  readonly partnerName?: string;
  readonly sessions?: readonly StoredSession[];
  /** What the requests in the seed are for; a file unless it is named here. Never shown by the API. */
  readonly sessionRequestIds?: readonly string[];
};
