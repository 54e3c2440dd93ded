import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Remarks } from "../node.ts";
import type { Ending } from "../scope/ending.ts";
import type { FreeName } from "../scope/free-name.ts";
import type { Simplify } from "../scope/simplify.ts";
import type { Adding } from "./adding.ts";
import type { Bodies, Body, NeedsOf, OwnOf } from "./body.ts";

/** What a branch leaves: all of it, or what it had reached when the branch it lasts as long as was through. */
type BranchEnd<A, K, E> = [E] extends [never]
  ? Simplify<A>
  : K extends E
    ? Simplify<A>
    :
        | Ending<{ outcome: "through" }, A>
        | Simplify<{ outcome: "ended early"; possiblyDone: readonly string[] } & Partial<A>>;

/** What is done for many: one after the other, or side by side. */
export interface LoopMethods {
  /** Once for every item, one after the other. The key makes each item's place in the journal stable, so it must be unique. */
  each<Outer, Own, U extends Need, Names, N extends string, I extends string, T, A, V extends Need>(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    item: FreeName<I, Names>,
    items: { of: (scope: Outer & Own) => readonly T[]; key: (item: NoInfer<T>) => string } & Remarks,
    body: Body<Outer & Own & Record<I, T>, A, V>,
  ): Adding<N, readonly Simplify<A>[], Outer, Own, U | V, Names>;

  /**
   * Branches side by side; started in their order, all waited for. With `endsWith` the others last only as long as that branch: once it is through, none
   * of their steps starts, what they ask of people is withdrawn, and what they have sent is settled.
   */
  together<
    Outer,
    Own,
    U extends Need,
    Names,
    N extends string,
    const B extends Bodies<Outer & Own>,
    E extends keyof B & string = never,
  >(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    branches: B,
    ending?: { readonly endsWith: E },
  ): Adding<N, { [K in keyof B]: BranchEnd<OwnOf<B[K]>, K, E> }, Outer, Own, U | NeedsOf<B[keyof B]>, Names>;
}
