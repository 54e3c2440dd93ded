import type { Action, Effect } from "../define-action.ts";
import type { Workflow } from "../define-workflow.ts";
import type { Flow } from "../flow.ts";
import type { Need } from "../need.ts";
import type { Remarks } from "../node.ts";
import type { Exactly } from "../scope/exactly.ts";
import type { FreeName } from "../scope/free-name.ts";
import type { Readable } from "../scope/readable.ts";
import type { Adding } from "./adding.ts";

/** What is done: one action, or a whole workflow. */
export interface StepMethods {
  /** One action. Its result is in scope under `name` afterwards. */
  step<Outer, Own, U extends Need, Names, N extends string, In, Out, V extends Need, const M extends Readable<In>>(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    action: Action<In, Out, Effect, V>,
    input: (scope: Outer & Own) => Exactly<M, In>,
    remarks?: Remarks,
  ): Adding<N, Out, Outer, Own, U | V, Names>;

  /** A nested workflow. Its output is in scope under `name` afterwards. */
  run<Outer, Own, U extends Need, Names, N extends string, In, Out, V extends Need, const M extends Readable<In>>(
    this: Flow<Outer, Own, U, Names>,
    name: FreeName<N, Names>,
    workflow: Workflow<In, Out, V>,
    input: (scope: Outer & Own) => Exactly<M, In>,
    remarks?: Remarks,
  ): Adding<N, Out, Outer, Own, U | V, Names>;
}
