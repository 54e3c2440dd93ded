import type { Built } from "./flow/built.ts";
import type { DecisionMethods } from "./flow/decision-methods.ts";
import type { LimitMethods } from "./flow/limit-methods.ts";
import type { LoopMethods } from "./flow/loop-methods.ts";
import type { PeopleMethods } from "./flow/people-methods.ts";
import type { StepMethods } from "./flow/step-methods.ts";
import type { WaitMethods } from "./flow/wait-methods.ts";
import type { Need } from "./need.ts";

/**
 * The language. Every call returns a new chain with one more node; nothing runs while a workflow is defined.
 *
 * `Outer` is what was in scope before this chain, `Own` what this chain has added, `U` what it needs from outside, `Names` the names taken so far.
 */
// Every method names these four anew and takes them from its `this`: a method that spoke of the interface's own would have the whole scope worked
// out again at each step, and a chain of 100 steps would cost five times as much to check. `Names` is kept apart for the same reason.
export interface Flow<in out Outer, in out Own, out U extends Need, in out Names = keyof Outer | keyof Own>
  extends Built<Own, U>,
    StepMethods,
    PeopleMethods,
    DecisionMethods,
    LoopMethods,
    LimitMethods,
    WaitMethods {
  readonly "~outer"?: Outer;
  readonly "~names"?: Names;
}
