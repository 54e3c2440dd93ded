import type { ReadOptions } from "../client/query/query-options.ts";

/** What every request about a webhook may carry. */
export type PartOptions = Pick<ReadOptions, "signal" | "notAfter">;
