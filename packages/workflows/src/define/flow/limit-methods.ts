import type { Duration } from "../../domain/duration.ts";
import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Remarks } from "../node.ts";
import type { Ending } from "../scope/ending.ts";
import type { FreeName } from "../scope/free-name.ts";
import type { Adding } from "./adding.ts";
import type { Body } from "./body.ts";
import type { FixedOrDerived } from "./fixed-or-derived.ts";

type Failure = { readonly failure: { readonly step: string; readonly reason: string } };

/** What happens when the time is over, or when a step failed. */
export interface LimitMethods {
  /** A hard limit: the body ends at the limit, whatever happened. `whenOver` sees what was reached, and what was possibly done. */
  within<Outer, Own, U extends Need, Names, N extends string, A, V extends Need, B, W extends Need>(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    limit: FixedOrDerived<Duration, Outer & Own>,
    body: Body<Outer & Own, A, V>,
    whenOver: Body<Outer & Own & Partial<NoInfer<A>> & { readonly possiblyDone: readonly string[] }, B, W>,
    remarks?: Remarks,
  ): Adding<
    N,
    Ending<{ outcome: "in time" }, A> | Ending<{ outcome: "over"; possiblyDone: readonly string[] } & Partial<A>, B>,
    Outer,
    Own,
    U | V | W,
    Names
  >;

  /** The only automatic way on after a failure: `whenFailed` sees what was reached, and which step failed why. */
  recover<Outer, Own, U extends Need, Names, N extends string, A, V extends Need, B, W extends Need>(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    body: Body<Outer & Own, A, V>,
    whenFailed: Body<Outer & Own & Partial<NoInfer<A>> & Failure, B, W>,
    remarks?: Remarks,
  ): Adding<
    N,
    Ending<{ outcome: "succeeded" }, A> | Ending<{ outcome: "failed"; reason: string } & Partial<A>, B>,
    Outer,
    Own,
    U | V | W,
    Names
  >;
}
