import type { Duration } from "../../domain/duration.ts";
import type { AnySchema, OutputOf } from "../any-schema.ts";
import type { Checklist, ChecklistItem, Ticks } from "../define-checklist.ts";
import type { Form } from "../define-form.ts";
import type { Role } from "../define-role.ts";
import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Remarks, Reminders } from "../node.ts";
import type { Ending } from "../scope/ending.ts";
import type { FreeName } from "../scope/free-name.ts";
import type { Adding } from "./adding.ts";
import type { Body } from "./body.ts";
import type { FixedOrDerived } from "./fixed-or-derived.ts";

/** Nobody has answered for so long: from then on the other role is told and may answer as well. Whoever was asked first still may. */
interface Escalating<E extends string, Scope> {
  /** Elapsed or business time since it was asked; for a checklist and an approval since the round that is asked. */
  readonly after: FixedOrDerived<Duration, Scope>;
  readonly to: Role<E>;
}

/** What people do: work, answer, tick and approve. */
export interface PeopleMethods {
  /** A person does something and answers in the shape of `answer`. */
  task<
    Outer,
    Own,
    U extends Need,
    Names,
    N extends string,
    R extends string,
    A extends AnySchema,
    E extends string = never,
  >(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    spec: {
      role: Role<R>;
      instructions: FixedOrDerived<string, Outer & Own>;
      answer: A;
      /** The ticket the task belongs to, by id. */
      ticket?: (scope: Outer & Own) => string;
      remind?: FixedOrDerived<Reminders, Outer & Own>;
      escalate?: Escalating<E, Outer & Own>;
    } & Remarks,
  ): Adding<N, OutputOf<A>, Outer, Own, U | `role:${R}` | NoInfer<`role:${E}`>, Names>;

  /**
   * Waits for a submitted form, correlated by ticket and company. Without `whenGivenUp` the run ends here when nobody answers.
   */
  form<
    Outer,
    Own,
    U extends Need,
    Names,
    N extends string,
    F extends string,
    A,
    B = never,
    V extends Need = never,
    V2 extends Need = never,
    V3 extends Need = never,
    R extends string = never,
  >(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    spec: {
      form: Form<F, A>;
      /** The address the form went to. */
      to: (scope: Outer & Own) => string;
      /** What an answer must name: ticket number and company id. */
      about: (scope: Outer & Own) => { ticket: string; company: string };
      remind?: FixedOrDerived<Reminders, Outer & Own>;
      /** Runs at every reminder, and sees which it is: `reminderNumber`, from 1 on. */
      onReminder?: Body<Outer & Own & { readonly reminderNumber: number }, unknown, V2>;
      afterLastReminder?: Body<Outer & Own, unknown, V3>;
      closedBy?: Role<R>;
      giveUpAfter: FixedOrDerived<Duration, Outer & Own>;
    } & Remarks,
    whenGivenUp?: Body<Outer & Own, B, V>,
  ): Adding<
    N,
    { outcome: "answered"; by: string; answer: A } | Ending<{ outcome: "gave up"; reason: string }, B>,
    Outer,
    Own,
    U | `form:${F}` | NoInfer<V | V2 | V3 | `role:${R}`>,
    Names
  >;

  /** A person works through a checklist; important items and evidence gate what follows. */
  checklist<
    Outer,
    Own,
    U extends Need,
    Names,
    N extends string,
    L extends string,
    Items extends { readonly [key: string]: ChecklistItem },
    R extends string,
    E extends string = never,
  >(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    spec: {
      checklist: Checklist<L, Items>;
      role: Role<R>;
      ticket?: (scope: Outer & Own) => string;
      remind?: FixedOrDerived<Reminders, Outer & Own>;
      escalate?: Escalating<E, Outer & Own>;
    } & Remarks,
  ): Adding<N, Ticks<Items>, Outer, Own, U | `checklist:${L}` | `role:${R}` | NoInfer<`role:${E}`>, Names>;

  /** Plans its body, shows the plan, and runs the body only while it does what was approved. The requester never approves. */
  approve<
    Outer,
    Own,
    U extends Need,
    Names,
    N extends string,
    R extends string,
    A,
    V extends Need,
    B = never,
    W extends Need = never,
    E extends string = never,
  >(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    spec: {
      by: Role<R>;
      ask: (scope: Outer & Own) => string;
      /** How many different persons must agree. Default 1. */
      quorum?: number;
      /** Persons who may not approve, besides whoever started the run. */
      requester?: (scope: Outer & Own) => string | readonly string[];
      /**
       * The only persons who may approve, by every id they go by; they still have to hold the role. Default: whoever holds the role. An empty list lets
       * nobody approve.
       */
      among?: (scope: Outer & Own) => readonly string[];
      remind?: FixedOrDerived<Reminders, Outer & Own>;
      escalate?: Escalating<E, Outer & Own>;
    } & Remarks,
    body: Body<Outer & Own, A, V>,
    whenDeclined?: Body<Outer & Own, B, W>,
  ): Adding<
    N,
    | Ending<{ outcome: "approved"; by: readonly string[] }, A>
    | Ending<{ outcome: "declined"; by: readonly string[] }, B>,
    Outer,
    Own,
    U | V | `role:${R}` | NoInfer<W | `role:${E}`>,
    Names
  >;
}
