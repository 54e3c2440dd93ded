/** A write that truly committed, whatever its caller was told. The API never shows this. */
export interface LedgerEntry {
  /** Counts from 1 in the order of commits. */
  readonly sequence: number;
  readonly verb: "create" | "update" | "delete" | "publish";
  /** The JSON:API type in snake_case. */
  readonly type: string;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}
