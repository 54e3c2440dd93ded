import type { Json } from "@msp/workflows/ports";

/** One node of a filter as it stands in a query's body. */
export type FilterNode =
  | { readonly op: string; readonly field: string; readonly value?: Json; readonly udf?: true }
  | { readonly op: "and" | "or"; readonly items: readonly FilterNode[] };
