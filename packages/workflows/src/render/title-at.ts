import type { AnyWorkflow } from "../define/define-workflow.ts";
import { indexNodes, patternOf } from "../define/index-nodes.ts";
import { titleOf } from "./title-of.ts";

/**
 * The title of what stands at a journal path, whatever item, round or timer of it is meant; the path itself where the definition has nothing there.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow } from "@msp/workflows";
 * import { titleAt } from "@msp/workflows/render";
 *
 * const say = (workflow: AnyWorkflow) => titleAt(workflow, "devices[pc-7]/retired#2");
 * ```
 */
export function titleAt(workflow: AnyWorkflow, path: string): string {
  const node = indexNodes(workflow.nodes).get(patternOf(path));
  return node ? titleOf(node) : path;
}
