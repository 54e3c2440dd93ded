import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Json } from "../ports/json.ts";
import type { Execution } from "./execution.ts";
import { Cancelled } from "./walk/cancelled.ts";
import { Parked } from "./walk/parked.ts";
import { RunFailed } from "./walk/run-failed.ts";
import { Stopped } from "./walk/stopped.ts";
import type { Waiting } from "./walk/waiting.ts";
import { walkWorkflow } from "./walk/walk-workflow.ts";

/** How far one walk came: to an end, or to where it must wait. */
export type WalkEnd =
  | { readonly outcome: "succeeded"; readonly output: Json }
  /** `stopped`: the definition ended it. `failed`: a person ended it, or it cannot go on. `cancelled`: the execution lets nothing new begin. */
  | { readonly outcome: "stopped" | "failed" | "cancelled"; readonly reason: string }
  | { readonly outcome: "waiting"; readonly waits: readonly Waiting[] };

/**
 * Walks a whole workflow once, over an execution that answers from memory what it remembers. An engine calls it again whenever something has changed,
 * until it gives another end than `waiting`. The input has been parsed by the workflow's schema before.
 *
 * Rejects with whatever the execution throws for trouble of its own, such as `StorageError`.
 *
 * @example
 * ```ts
 * import type { Workflow } from "@msp/workflows";
 * import { type Execution, walkFromStart } from "@msp/workflows/run";
 *
 * declare const workflow: Workflow;
 * declare const execution: Execution;
 * const end = await walkFromStart(workflow, execution, { ticketId: "4711" });
 * if (end.outcome === "waiting") console.log(end.waits.map((wait) => `${wait.path}: ${wait.for}`));
 * ```
 */
export async function walkFromStart(workflow: AnyWorkflow, execution: Execution, input: Json): Promise<WalkEnd> {
  const place = {
    execution,
    prefix: "",
    scope: {},
    limit: Number.POSITIVE_INFINITY,
    guard: undefined,
    recovering: false,
  };
  try {
    return { outcome: "succeeded", output: await walkWorkflow(workflow, place, input) };
  } catch (error) {
    if (error instanceof Stopped) return { outcome: "stopped", reason: error.message };
    if (error instanceof RunFailed) return { outcome: "failed", reason: error.message };
    if (error instanceof Cancelled) return { outcome: "cancelled", reason: error.message };
    if (error instanceof Parked) return { outcome: "waiting", waits: error.waits };
    throw error;
  }
}
