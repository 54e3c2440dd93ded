import type { Duration } from "../../domain/duration.ts";
import type { Action, Effect } from "../define-action.ts";
import type { Event } from "../define-event.ts";
import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Remarks } from "../node.ts";
import type { Ending } from "../scope/ending.ts";
import type { Exactly } from "../scope/exactly.ts";
import type { FreeName } from "../scope/free-name.ts";
import type { Readable } from "../scope/readable.ts";
import type { Adding } from "./adding.ts";
import type { Body } from "./body.ts";
import type { FixedOrDerived } from "./fixed-or-derived.ts";

type Polled<In, Out, E extends Effect, U extends Need> = E extends "read"
  ? Action<In, Out, E, U>
  : `waitUntil repeats its check, so the check must be a read action. This one is "${E}".`;

/** What a run waits for besides people. */
export interface WaitMethods {
  /** Asks again and again with a read action until the answer satisfies. */
  waitUntil<
    Outer,
    Own,
    U extends Need,
    Names,
    N extends string,
    In,
    Out,
    E extends Effect,
    V extends Need,
    const M extends Readable<In>,
    B = never,
    W extends Need = never,
  >(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    spec: {
      check: Polled<In, Out, E, V>;
      input: (scope: Outer & Own) => Exactly<M, In>;
      until: (result: NoInfer<Out>) => boolean;
      every: FixedOrDerived<Duration, Outer & Own>;
      giveUpAfter: FixedOrDerived<Duration, Outer & Own>;
    } & Remarks,
    whenGivenUp?: Body<Outer & Own, B, W>,
  ): Adding<
    N,
    { outcome: "met"; result: Out } | Ending<{ outcome: "gave up"; reason: string }, B>,
    Outer,
    Own,
    U | V | NoInfer<W>,
    Names
  >;

  /** Waits for an event from outside. Events that come early are kept. */
  waitFor<Outer, Own, U extends Need, Names, N extends string, T, B = never, W extends Need = never>(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    spec: {
      event: Event<T>;
      match: (scope: Outer & Own) => string;
      giveUpAfter: FixedOrDerived<Duration, Outer & Own>;
    } & Remarks,
    whenGivenUp?: Body<Outer & Own, B, W>,
  ): Adding<
    N,
    { outcome: "came"; event: T } | Ending<{ outcome: "gave up"; reason: string }, B>,
    Outer,
    Own,
    U | NoInfer<W>,
    Names
  >;

  /** Sleeps until an ISO 8601 instant, or a local time such as `2026-11-30T17:00` in the zone of the run's calendar. */
  sleepUntil<Outer, Own, U extends Need, Names, N extends string>(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    at: (scope: Outer & Own) => string,
    remarks?: Remarks,
  ): Adding<N, { at: string }, Outer, Own, U, Names>;
}
