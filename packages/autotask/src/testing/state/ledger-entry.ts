import type { EntityName } from "../entities/entities.ts";
import type { Verb } from "../model/entity-definition.ts";
import type { Scalar } from "../model/scalar.ts";

/** Who a committed write came from. */
export type LedgerAuthor =
  | { readonly via: "api"; readonly userName: string; readonly integrationCode: string; readonly as?: number }
  | { readonly via: "ui"; readonly resourceID: number }
  | { readonly via: "portal"; readonly contactID: number }
  | { readonly via: "system"; readonly rule?: string };

/** A write that truly committed, whatever its caller was told. The API never shows this. */
export interface LedgerEntry {
  /** Counts from 1 in the order of commits. */
  readonly sequence: number;
  readonly entity: EntityName;
  readonly id: number;
  readonly verb: Verb;
  /** The body as it was sent; for writes without one, what was changed. */
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: LedgerAuthor;
  /** Where the write could carry a marker: those fields as stored, user-defined ones under `udf:` and their name. */
  readonly marks: Readonly<Record<string, Scalar>>;
}
