import type * as z from "zod";
import type { Duration } from "../domain/duration.ts";
import type { Action, Effect } from "./define-action.ts";
import type { Checklist, ChecklistItem, Ticks } from "./define-checklist.ts";
import type { Event } from "./define-event.ts";
import type { Form } from "./define-form.ts";
import type { Role } from "./define-role.ts";
import type { Workflow } from "./define-workflow.ts";
import type { Need } from "./need.ts";
import type { Nodes, Remarks, Reminders } from "./node.ts";
import type { Branches, Ending, Exactly, Free, Simplify } from "./scope.ts";

/** What a finished chain is. Branches return this and not `Flow`, so comparing a branch costs two properties instead of seventeen methods. */
export interface Built<Own, U> {
  readonly nodes: Nodes;
  readonly "~types"?: { own: Own; needs: U };
}

// biome-ignore lint/complexity/noBannedTypes: `{}` is "nothing added yet"; a wider type would count every name as taken.
type Nothing = {};
type Begin<Scope> = Flow<Scope, Nothing, never>;
type Body<Scope, A, U> = (flow: Begin<Scope>) => Built<A, U>;
type Bodies<Scope> = { readonly [name: string]: (flow: Begin<Scope>) => Built<unknown, Need> };
type OwnOf<B> = B extends (flow: never) => Built<infer A, unknown> ? A : never;
type NeedsOf<B> = B extends (flow: never) => Built<unknown, infer U extends Need> ? U : never;

/** A fixed value, or one worked out from earlier results (for example from a tenant's policy). */
type Or<T, Scope> = T | ((scope: Scope) => T);

type Polled<In, Out, E extends Effect, U extends Need> = E extends "read"
  ? Action<In, Out, E, U>
  : `waitUntil repeats its check, so the check must be a read action, not a ${E}.`;
type Words<C extends string> = string extends C
  ? "choose needs a fixed list of words: return a z.enum field or literals, not any string."
  : C;
/** While the cases are typed, `B` stands for its constraint, whose keys are any string: stay out of the way then, or `flow` becomes `any`. */
type Possible<B, C extends string> = string extends keyof B
  ? unknown
  : { [K in Exclude<keyof B, C>]: `The case "${K & string}" can never happen. Remove it.` };

type Failure = { readonly failure: { readonly step: string; readonly reason: string } };

/**
 * The language. Every call returns a new chain with one more node; nothing runs while a workflow is defined.
 *
 * `Outer` is what was in scope before this chain, `Own` what this chain has added, `U` what it needs from outside.
 */
export interface Flow<Outer, Own, U extends Need> extends Built<Own, U> {
  /** One action. Its result is in scope under `name` afterwards. */
  step<N extends string, In, Out, E extends Effect, V extends Need, M extends In>(
    name: Free<N, Outer & Own>,
    action: Action<In, Out, E, V>,
    input: (scope: Outer & Own) => Exactly<M, In>,
    remarks?: Remarks,
  ): Flow<Outer, Own & Record<N, Out>, U | V>;

  /** A person does something and answers in the shape of `answer`. */
  task<N extends string, R extends string, A extends z.ZodType>(
    name: Free<N, Outer & Own>,
    spec: {
      role: Role<R>;
      instructions: Or<string, Outer & Own>;
      answer: A;
      /** The ticket the task belongs to, by id. */
      ticket?: (scope: Outer & Own) => string;
      remind?: Or<Reminders, Outer & Own>;
    } & Remarks,
  ): Flow<Outer, Own & Record<N, z.output<A>>, U | `role:${R}`>;

  /**
   * Waits for a submitted form, correlated by ticket and company. Without `whenGivenUp` the run ends here when nobody answers.
   */
  form<
    N extends string,
    F extends string,
    A,
    B = never,
    V extends Need = never,
    V2 extends Need = never,
    V3 extends Need = never,
    R extends string = never,
  >(
    name: Free<N, Outer & Own>,
    spec: {
      form: Form<F, A>;
      /** The address the form went to. */
      to: (scope: Outer & Own) => string;
      /** What an answer must name: ticket number and company id. */
      about: (scope: Outer & Own) => { ticket: string; company: string };
      remind?: Or<Reminders, Outer & Own>;
      onReminder?: Body<Outer & Own, unknown, V2>;
      afterLastReminder?: Body<Outer & Own, unknown, V3>;
      closedBy?: Role<R>;
      giveUpAfter: Or<Duration, Outer & Own>;
    } & Remarks,
    whenGivenUp?: Body<Outer & Own, B, V>,
  ): Flow<
    Outer,
    Own & Record<N, { outcome: "answered"; by: string; answer: A } | Ending<{ outcome: "gave up"; reason: string }, B>>,
    U | V | V2 | V3 | `form:${F}` | `role:${R}`
  >;

  /** A person works through a checklist; important items and evidence gate what follows. */
  checklist<
    N extends string,
    L extends string,
    Items extends { readonly [key: string]: ChecklistItem },
    R extends string,
  >(
    name: Free<N, Outer & Own>,
    spec: {
      checklist: Checklist<L, Items>;
      role: Role<R>;
      ticket?: (scope: Outer & Own) => string;
      remind?: Or<Reminders, Outer & Own>;
    } & Remarks,
  ): Flow<Outer, Own & Record<N, Ticks<Items>>, U | `checklist:${L}` | `role:${R}`>;

  /** Plans its body, shows the plan, and runs the body only while it does what was approved. The requester never approves. */
  approve<N extends string, R extends string, A, V extends Need, B = never, W extends Need = never>(
    name: Free<N, Outer & Own>,
    spec: {
      by: Role<R>;
      ask: (scope: Outer & Own) => string;
      /** How many different persons must agree. Default 1. */
      quorum?: number;
      /** Persons who may not approve, besides whoever started the run. */
      requester?: (scope: Outer & Own) => string | readonly string[];
      remind?: Or<Reminders, Outer & Own>;
    } & Remarks,
    body: Body<Outer & Own, A, V>,
    whenDeclined?: Body<Outer & Own, B, W>,
  ): Flow<
    Outer,
    Own &
      Record<
        N,
        | Ending<{ outcome: "approved"; by: readonly string[] }, A>
        | Ending<{ outcome: "declined"; by: readonly string[] }, B>
      >,
    U | V | W | `role:${R}`
  >;

  /** A decision between two ways. The label is printed and journaled with its answer. */
  when<A, V extends Need, B = Nothing, W extends Need = never>(
    label: string,
    test: (scope: Outer & Own) => boolean,
    then: Body<Outer & Own, A, V>,
    otherwise?: Body<Outer & Own, B, W>,
  ): Flow<Outer, Own & Branches<A | B>, U | V | W>;

  /** A decision between fixed words; every word has its case. */
  choose<C extends string, const B extends Bodies<Outer & Own>>(
    label: string,
    of: (scope: Outer & Own) => C & Words<C>,
    cases: B & Record<C, unknown> & Possible<B, C>,
  ): Flow<Outer, Own & Branches<OwnOf<B[keyof B]>>, U | NeedsOf<B[keyof B]>>;

  /** Once for every item, one after the other. The key makes each item's place in the journal stable, so it must be unique. */
  each<N extends string, I extends string, T, A, V extends Need>(
    name: Free<N, Outer & Own>,
    item: Free<I, Outer & Own>,
    items: { of: (scope: Outer & Own) => readonly T[]; key: (item: NoInfer<T>) => string } & Remarks,
    body: Body<Outer & Own & Record<I, T>, A, V>,
  ): Flow<Outer, Own & Record<N, readonly Simplify<A>[]>, U | V>;

  /** Branches side by side; started in their order, all waited for. */
  together<N extends string, const B extends Bodies<Outer & Own>>(
    name: Free<N, Outer & Own>,
    branches: B,
  ): Flow<Outer, Own & Record<N, { [K in keyof B]: Simplify<OwnOf<B[K]>> }>, U | NeedsOf<B[keyof B]>>;

  /** A hard limit: the body ends at the limit, whatever happened. `whenOver` sees what was reached, and what was possibly done. */
  within<N extends string, A, V extends Need, B, W extends Need>(
    name: Free<N, Outer & Own>,
    limit: Or<Duration, Outer & Own>,
    body: Body<Outer & Own, A, V>,
    whenOver: Body<Outer & Own & Partial<NoInfer<A>> & { readonly possiblyDone: readonly string[] }, B, W>,
    remarks?: Remarks,
  ): Flow<
    Outer,
    Own &
      Record<
        N,
        Ending<{ outcome: "in time" }, A> | Ending<{ outcome: "over"; possiblyDone: readonly string[] } & Partial<A>, B>
      >,
    U | V | W
  >;

  /** Asks again and again with a read action until the answer satisfies. */
  waitUntil<
    N extends string,
    In,
    Out,
    E extends Effect,
    V extends Need,
    M extends In,
    B = never,
    W extends Need = never,
  >(
    name: Free<N, Outer & Own>,
    spec: {
      check: Polled<In, Out, E, V>;
      input: (scope: Outer & Own) => Exactly<M, In>;
      until: (result: NoInfer<Out>) => boolean;
      every: Or<Duration, Outer & Own>;
      giveUpAfter: Or<Duration, Outer & Own>;
    } & Remarks,
    whenGivenUp?: Body<Outer & Own, B, W>,
  ): Flow<
    Outer,
    Own & Record<N, { outcome: "met"; result: Out } | Ending<{ outcome: "gave up"; reason: string }, B>>,
    U | V | W
  >;

  /** Waits for an event from outside. Events that come early are kept. */
  waitFor<N extends string, T, B = never, W extends Need = never>(
    name: Free<N, Outer & Own>,
    spec: { event: Event<T>; match: (scope: Outer & Own) => string; giveUpAfter: Or<Duration, Outer & Own> } & Remarks,
    whenGivenUp?: Body<Outer & Own, B, W>,
  ): Flow<
    Outer,
    Own & Record<N, { outcome: "came"; event: T } | Ending<{ outcome: "gave up"; reason: string }, B>>,
    U | W
  >;

  /** Sleeps until an ISO 8601 instant, or a local time such as `2026-11-30T17:00` in the zone of the run's calendar. */
  sleepUntil<N extends string>(
    name: Free<N, Outer & Own>,
    at: (scope: Outer & Own) => string,
    remarks?: Remarks,
  ): Flow<Outer, Own & Record<N, { at: string }>, U>;

  /** A nested workflow. Its output is in scope under `name` afterwards. */
  run<N extends string, In, Out, V extends Need, M extends In>(
    name: Free<N, Outer & Own>,
    workflow: Workflow<In, Out, V>,
    input: (scope: Outer & Own) => Exactly<M, In>,
    remarks?: Remarks,
  ): Flow<Outer, Own & Record<N, Out>, U | V>;

  /** The only automatic way on after a failure: `whenFailed` sees what was reached, and which step failed why. */
  recover<N extends string, A, V extends Need, B, W extends Need>(
    name: Free<N, Outer & Own>,
    body: Body<Outer & Own, A, V>,
    whenFailed: Body<Outer & Own & Partial<NoInfer<A>> & Failure, B, W>,
    remarks?: Remarks,
  ): Flow<
    Outer,
    Own &
      Record<N, Ending<{ outcome: "succeeded" }, A> | Ending<{ outcome: "failed"; reason: string } & Partial<A>, B>>,
    U | V | W
  >;

  /** Ends the run here. Nothing can follow, and whatever the other branch did is certain afterwards. */
  stop(reason: Or<string, Outer & Own>): Built<never, U>;
}
