import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Branches } from "../scope/branches.ts";
import type { Bodies, Body, NeedsOf, Nothing, OwnOf } from "./body.ts";
import type { Built } from "./built.ts";
import type { FixedOrDerived } from "./fixed-or-derived.ts";

type Words<C extends string> = string extends C
  ? "choose needs a fixed list of words: return a z.enum field or literals, not any string."
  : C;
/** While the cases are typed, `B` stands for its constraint, whose keys are any string: stay out of the way then, or `flow` becomes `any`. */
type Possible<B, C extends string> = string extends keyof B
  ? unknown
  : { [K in Exclude<keyof B, C>]: `The case "${K & string}" can never happen. Remove it.` };

/** Which way a run goes. */
export interface DecisionMethods {
  /** A decision between two ways. The label is printed and journaled with its answer. */
  when<Outer, Own, U extends Need, Names, A, V extends Need, B = Nothing, W extends Need = never>(
    this: Flow<Outer, Own, U, Names>,
    label: string,
    test: (scope: Outer & Own) => boolean,
    then: Body<Outer & Own, A, V>,
    otherwise?: Body<Outer & Own, B, W>,
  ): Flow<Outer, Own & Branches<A | B>, U | V | NoInfer<W>, Names | keyof Branches<A | B>>;

  /** A decision between fixed words; every word has its case. */
  choose<Outer, Own, U extends Need, Names, C extends string, const B extends Bodies<Outer & Own>>(
    this: Flow<Outer, Own, U, Names>,
    label: string,
    of: (scope: Outer & Own) => C & Words<C>,
    cases: B & Record<C, unknown> & Possible<B, C>,
  ): Flow<Outer, Own & Branches<OwnOf<B[keyof B]>>, U | NeedsOf<B[keyof B]>, Names | keyof Branches<OwnOf<B[keyof B]>>>;

  /** Ends the run here. Nothing can follow, and whatever the other branch did is certain afterwards. */
  stop<Outer, Own, U extends Need, Names>(
    this: Flow<Outer, Own, U, Names>,
    reason: FixedOrDerived<string, Outer & Own>,
  ): Built<never, U>;
}
