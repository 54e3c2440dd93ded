import type { AnyWorkflow } from "@msp/workflows";
import { everyNode } from "./every-node.ts";

/** The ids of actions that read nothing but the tenant file or the clock: they ask no service. */
export const localReads = (workflow: AnyWorkflow): ReadonlySet<string> =>
  new Set(
    everyNode(workflow.nodes).flatMap((node) =>
      node.kind === "step" && node.action.effect === "read" && node.action.uses.length === 0 ? [node.action.id] : [],
    ),
  );
