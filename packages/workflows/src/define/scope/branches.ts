import type { AllKeys } from "./all-keys.ts";
import type { Simplify } from "./simplify.ts";

type ValueAt<U, K> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;
/** Keys every branch has. `Extract` keeps the mapped types below from being spread over the union. */
type SharedKeys<U> = Extract<keyof U, string>;

/**
 * What is in scope after a decision, from the union of its branches' results: a name every branch has is certain, any other may be missing.
 * A branch that stops the run has `never` as its results and so vanishes from the union.
 */
export type Branches<U> = [U] extends [never]
  ? never
  : Simplify<{ [K in SharedKeys<U>]: ValueAt<U, K> } & { [K in Exclude<AllKeys<U>, SharedKeys<U>>]?: ValueAt<U, K> }>;
