import type { AnyWorkflow, Json } from "@msp/workflows";
import type { Plan } from "@msp/workflows/run";
import { type PlanTree, planTree } from "../plan/plan-tree.ts";
import { operationOfAction } from "./operation-of-action.ts";

/** One write of a plan, as far as it is known. */
export interface PlannedWriteLine {
  readonly operation: string | undefined;
  readonly title: string;
  readonly isCertain: boolean;
  /** The stable id of the notification it lets the service send, where it does. */
  readonly notification: string | undefined;
  /** Absent where it depends on something not known yet. */
  readonly fields: { readonly [name: string]: Json } | undefined;
}

/** What a plan would write, how often it asks people, and why it ends early, where it does. */
export interface PlannedWork {
  readonly writes: readonly PlannedWriteLine[];
  readonly asksPeople: number;
  readonly stopped: string | undefined;
}

const asking = ["task", "form", "checklist", "approve"];

/** Reads a plan as the work it stands for. */
export function plannedWork(plan: Plan, workflow: AnyWorkflow): PlannedWork {
  const all = everyEntry(planTree(plan, workflow));
  const last = plan.lines.at(-1);
  const problem = plan.lines.find((line) => line.problem !== undefined);
  return {
    writes: all
      .filter(({ line }) => line.effect === "write" || line.effect === "irreversible")
      .map(({ line, node }) => ({
        operation: line.write?.operation ?? (node?.kind === "step" ? operationOfAction(node.action.id) : undefined),
        title: line.title,
        isCertain: line.will === "would",
        notification:
          node?.kind === "step"
            ? node.action.needs?.find((need) => need.startsWith("notification:"))?.slice("notification:".length)
            : undefined,
        fields: line.write?.fields,
      })),
    asksPeople: all.filter(({ line }) => asking.includes(line.kind)).length,
    stopped:
      problem !== undefined
        ? `${problem.title}: ${problem.problem ?? ""}`
        : last?.kind === "stop" && last.will === "would"
          ? typeof last.answer === "string"
            ? last.answer
            : last.title
          : undefined,
  };
}

const everyEntry = (tree: readonly PlanTree[]): readonly PlanTree[] =>
  tree.flatMap((entry) => [entry, ...entry.branches.flatMap(({ entries }) => everyEntry(entries))]);
