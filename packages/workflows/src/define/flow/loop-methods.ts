import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Remarks } from "../node.ts";
import type { Free, Simplify } from "../scope.ts";
import type { Bodies, Body, NeedsOf, OwnOf } from "./body.ts";

/** What is done for many: one after the other, or side by side. */
export interface LoopMethods {
  /** Once for every item, one after the other. The key makes each item's place in the journal stable, so it must be unique. */
  each<Outer, Own, U extends Need, N extends string, I extends string, T, A, V extends Need>(
    this: Flow<Outer, Own, U>,
    name: Free<N, keyof Outer | keyof Own>,
    item: Free<I, keyof Outer | keyof Own>,
    items: { of: (scope: Outer & Own) => readonly T[]; key: (item: NoInfer<T>) => string } & Remarks,
    body: Body<Outer & Own & Record<I, T>, A, V>,
  ): Flow<Outer, Own & Record<N, readonly Simplify<A>[]>, U | V>;

  /** Branches side by side; started in their order, all waited for. */
  together<Outer, Own, U extends Need, N extends string, const B extends Bodies<Outer & Own>>(
    this: Flow<Outer, Own, U>,
    name: Free<N, keyof Outer | keyof Own>,
    branches: B,
  ): Flow<Outer, Own & Record<N, { [K in keyof B]: Simplify<OwnOf<B[K]>> }>, U | NeedsOf<B[keyof B]>>;
}
