import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Node } from "../define/node.ts";
import { indexPlaces, type TakenWays } from "../run/engine/index-places.ts";
import { titleOf } from "./title-of.ts";

type FindNode = (path: string, taken?: TakenWays) => Node | undefined;

/** Definitions are frozen, and a timeline asks for many titles of one. */
const indexed = new WeakMap<AnyWorkflow, FindNode>();

/**
 * The title of what stands at a journal path, whatever item, round or timer of it is meant; the path itself where the definition has nothing there, and
 * the workflow's own title for the empty path.
 *
 * Branches of which only one runs may use the same names: `taken` says which of them ran (`createTakenWays`); without it the first is named.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow } from "@msp/workflows";
 * import { titleAt } from "@msp/workflows/render";
 *
 * const say = (workflow: AnyWorkflow) => titleAt(workflow, "devices[pc-7]/retired#2");
 * ```
 */
export function titleAt(workflow: AnyWorkflow, path: string, taken?: TakenWays): string {
  if (path === "") return workflow.title;
  const find = indexed.get(workflow) ?? indexPlaces(workflow.nodes);
  indexed.set(workflow, find);
  const node = find(path, taken);
  return node ? titleOf(node) : path;
}
