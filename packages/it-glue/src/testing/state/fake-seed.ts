import type { Json } from "@msp/workflows/ports";
import type { RowLink } from "./account-row.ts";

/** A record to begin with. Names are in snake_case; ids, its own and those of others, are text. */
export interface SeedRecord {
  readonly id: string;
  readonly attributes: { readonly [name: string]: Json };
  /** What it brings along, by the name of the include. */
  readonly links?: { readonly [include: string]: readonly RowLink[] };
}

/** What an account holds at first, by JSON:API type in snake_case. */
export interface FakeSeed {
  readonly [type: string]: readonly SeedRecord[];
}
