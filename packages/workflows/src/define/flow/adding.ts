import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";

/** A chain with one more result. */
export type Adding<N extends string, Result, Outer, Own, U extends Need, Names> = Flow<
  Outer,
  Own & Record<N, Result>,
  U,
  Names | N
>;
