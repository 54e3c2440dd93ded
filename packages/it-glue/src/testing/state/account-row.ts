import type { Json } from "@msp/workflows/ports";

/** A stored record. Names are in snake_case and ids are text; the wire spells both in its own way. */
export interface AccountRow {
  readonly id: string;
  readonly attributes: { readonly [name: string]: Json };
  /** Records of other kinds that belong to it, by the name of the include. */
  readonly links: { readonly [include: string]: readonly RowLink[] };
  /** When it stops being seen, in milliseconds since 1970. */
  readonly goneAt?: number;
}

/** Points at a record. */
export interface RowLink {
  readonly type: string;
  readonly id: string;
}
