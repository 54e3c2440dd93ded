import type * as z from "zod";
import type { MarkerSearch } from "../domain/marker-search.ts";
import type { Secret, SecretRef } from "../domain/secret.ts";
import type { Calendar } from "../ports/calendar.ts";
import type { Json } from "../ports/json.ts";
import type { PortName, Ports } from "../ports/ports.ts";
import type { AnySchema, InputOf, OutputOf } from "./any-schema.ts";
import type { Checklist, ChecklistItem } from "./define-checklist.ts";
import type { Policy } from "./define-policy.ts";
import type { Binding } from "./define-tenant.ts";
import type { Need, TenantKind } from "./need.ts";

/** What an action does to the world: plans run reads, approvals and the settle rules rest on the rest. */
export type Effect = "read" | "write" | "irreversible";

/** The tenant, as an action sees it. */
export interface TenantView {
  readonly id: string;
  /** The tenant's binding of a stable id; throws `TypeError` when there is none. */
  binding(kind: TenantKind, id: string): Binding;
  /** The tenant's value of a policy, or the policy's default. */
  policy<Value>(policy: Policy<Value>): Value;
}

/** Turns the name of a secret into its value, inside the action that uses it. */
export interface Secrets {
  resolve(ref: SecretRef): Promise<Secret>;
}

/** What an action is called with. */
export interface ActionCall<Input, P extends PortName> {
  readonly input: Input;
  readonly ports: Pick<Ports, P>;
  readonly tenant: TenantView;
  readonly secrets: Secrets;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** A customer's business time (opening hours, holidays, zone), by the service desk's company id. Throws `TypeError` where the host has none. */
  calendarOf(companyId: string): Calendar;
}

/** What a look-up after an unclear attempt knows about that attempt. */
export interface LookUpCall<Input, P extends PortName> extends ActionCall<Input, P> {
  readonly marker: string;
  /** ISO 8601: when the first attempt was made. Older records were not left by it. */
  readonly since: string;
  /** What stood there before the attempt, as the adapter had read it. */
  readonly prior: { readonly [name: string]: Json } | undefined;
}

/** What a look-up found; `unclear` says in words why neither "it happened" nor "it did not" can be concluded. */
export interface LookUp<Output> extends MarkerSearch<Output> {
  readonly unclear?: string;
}

/** Whether a write was seen when it was read back, and what was seen. */
export type Verification = (
  | { readonly seen: true; readonly evidence: Json }
  | { readonly seen: false; readonly reason: string }
) & {
  /** Whether what was written carries its marker. `missing` is remembered: look-ups for this kind of write prove nothing any more. */
  readonly marker?: "kept" | "missing";
};

/** What a read-back is called with: the write's answer, and the marker it was sent with. */
export interface VerifyCall<Input, Output, P extends PortName> extends ActionCall<Input, P> {
  readonly output: Output;
  readonly marker: string;
}

/**
 * How an unknown outcome of a write is settled: `safe` sends the same absolute values again, `lookUp` finds what the attempt left,
 * `ask` leaves it to a person.
 */
export type Again<Input, Output, P extends PortName> =
  | "safe"
  | "ask"
  | { readonly lookUp: (call: LookUpCall<Input, P>) => Promise<LookUp<Output>> };

/**
 * A typed operation on one system. Carries plain types, not schema types: `z.input` and `z.output` are worked out once per action
 * instead of once per step.
 */
export interface Action<In = unknown, Out = unknown, E extends Effect = Effect, U extends Need = Need> {
  readonly id: string;
  readonly title: string;
  readonly effect: E;
  readonly input: z.ZodType<unknown, unknown>;
  readonly output: z.ZodType<unknown, unknown>;
  readonly uses: readonly PortName[];
  readonly needs: readonly Need[];
  /** The checklists whose items it looks for by name, so that a tenant's own lists can be compared before a run. */
  readonly checklists: readonly Checklist<string, { readonly [key: string]: ChecklistItem }>[];
  /** The policies it goes by, so that a tenant's values can be looked at before a run. */
  readonly policies: readonly Policy[];
  readonly run: (call: never) => Promise<unknown>;
  readonly again: "safe" | "ask" | { readonly lookUp: (call: never) => Promise<LookUp<unknown>> } | undefined;
  readonly verify: ((call: never) => Promise<Verification>) | undefined;
  /** A read whose answer a plan could not show, because it depends on when it is asked. */
  readonly whilePlanning?: "skip";
  readonly "~types"?: { input: In; output: Out; needs: U };
}
// biome-ignore lint/suspicious/noExplicitAny: an action of any types; `unknown` would refuse contravariant uses.
export type AnyAction = Action<any, any, Effect, Need>;

type Plain = string | number | boolean | bigint | null | undefined;
/** One level less. A type that contains itself would be looked through for ever, so six levels are looked at. */
type Below = [0, 0, 1, 2, 3, 4, 5];
/** `any` says nothing and is let through; the runtime refuses such a value when it sees one. */
type HoldsSecret<T, Levels extends Below[number] | 6 = 6> = 0 extends 1 & T
  ? false
  : T extends Plain
    ? false
    : T extends Secret
      ? true
      : Levels extends 0
        ? false
        : T extends readonly unknown[]
          ? HoldsSecret<T[number], Below[Levels]>
          : { [K in keyof T]-?: HoldsSecret<T[K], Below[Levels]> }[keyof T];
type WithoutSecret<T> =
  true extends HoldsSecret<T>
    ? "An action's output is journaled, so it may not hold a Secret. Return a SecretRef instead."
    : unknown;

/** Its name is what an author reads who leaves `again` out. */
interface AWriteMustSayHowAnUnknownOutcomeIsSettled {
  readonly again: unknown;
}
type Settling<E extends Effect> = E extends "read" ? unknown : AWriteMustSayHowAnUnknownOutcomeIsSettled;

type SettledBy<E extends Effect, Input, Output, P extends PortName> = E extends "read"
  ? "A read leaves nothing behind, so there is nothing to settle: remove `again`."
  : Again<Input, Output, P>;

type ReadBack<E extends Effect, Input, Output, P extends PortName> = E extends "read"
  ? "A read has nothing to read back: remove `verify`."
  : (call: VerifyCall<Input, Output, P>) => Promise<Verification>;

type PlanningOf<E extends Effect> = E extends "read"
  ? "skip"
  : "A write is described while planning and never sent: remove `whilePlanning`.";

/**
 * Defines a typed operation on one system. One action sends at most one write.
 *
 * @example
 * ```ts
 * import { defineAction } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const readTitle = defineAction({
 *   id: "ticket.read-title",
 *   title: "Read the ticket's title",
 *   effect: "read",
 *   uses: ["ticketing"],
 *   input: z.object({ ticketId: z.string() }),
 *   output: z.object({ title: z.string() }),
 *   run: ({ input, ports }) => ports.ticketing.getTicket(input.ticketId),
 * });
 * ```
 */
export function defineAction<
  E extends Effect,
  I extends AnySchema,
  O extends AnySchema,
  const P extends PortName = never,
  const U extends Need = never,
>(
  action: {
    readonly id: string;
    /** An imperative sentence; the SOP prints it. */
    readonly title: string;
    readonly effect: E;
    readonly uses: readonly P[];
    readonly needs?: readonly U[];
    /** The checklists whose items it looks for by name. Default: none. */
    readonly checklists?: readonly Checklist<string, { readonly [key: string]: ChecklistItem }>[];
    /** The policies it goes by: what is not said here, nobody can be told of before a run. Default: none. */
    readonly policies?: readonly Policy[];
    readonly input: I;
    readonly output: O & WithoutSecret<OutputOf<O>>;
    readonly run: (call: ActionCall<OutputOf<I>, P>) => Promise<InputOf<O>>;
    /** Writes only, and required there: how an unknown outcome is settled. */
    readonly again?: SettledBy<E, OutputOf<NoInfer<I>>, OutputOf<NoInfer<O>>, NoInfer<P>>;
    /** Writes only: reads back what was written. Asked again for a while when it was not seen at once; without it the step ends `done`, never `verified`. */
    readonly verify?: ReadBack<E, OutputOf<NoInfer<I>>, OutputOf<NoInfer<O>>, NoInfer<P>>;
    /**
     * Reads only. `skip`: a plan does not ask, and says of what follows from the answer that it is not known yet; for what is true only at the moment the
     * run gets there, such as the time. Default: a plan reads.
     */
    readonly whilePlanning?: PlanningOf<E>;
  } & Settling<E>,
): Action<InputOf<I>, OutputOf<O>, E, `port:${P}` | U> {
  return Object.freeze({
    id: action.id,
    title: action.title,
    effect: action.effect,
    input: action.input as unknown as z.ZodType,
    output: action.output as unknown as z.ZodType,
    uses: Object.freeze([...action.uses]),
    needs: Object.freeze([...(action.needs ?? [])]),
    checklists: Object.freeze([...(action.checklists ?? [])]),
    policies: Object.freeze([...(action.policies ?? [])]),
    run: action.run as Action["run"],
    again: action.again as Action["again"],
    verify: action.verify as Action["verify"],
    ...(action.whilePlanning === undefined ? {} : { whilePlanning: "skip" as const }),
  });
}
