import type { PlanTree } from "./plan-tree.ts";

/** Whether a line reads nothing but the tenant file or the clock, and could: no news to anybody. */
export const isLocalRead = ({ line, node }: PlanTree): boolean =>
  node?.kind === "step" && node.action.effect === "read" && node.action.uses.length === 0 && line.problem === undefined;
