import type { Scalar } from "../model/scalar.ts";

/** One stored record. Rows are replaced, never changed, so a row taken before a write still shows what was. */
export interface Row {
  readonly id: number;
  /** By field name; every field of the entity is present. */
  readonly values: Readonly<Record<string, Scalar>>;
  /** By the name of the user-defined field. */
  readonly userDefined: Readonly<Record<string, string | null>>;
  /** Milliseconds since 1970 from which reads see the row: replication takes time. */
  readonly visibleFrom: number;
}
