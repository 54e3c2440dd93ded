import type { AnyWorkflow } from "../define/define-workflow.ts";
import { drawEntries } from "./mermaid/draw-entries.ts";
import { createDrawing } from "./mermaid/drawing.ts";
import { outlineOf } from "./outline-of.ts";

/**
 * Draws a workflow as a Mermaid flowchart: the same text for the same tree, numbered like the SOP. Nothing is run.
 *
 * Shapes tell who does a step: rounded ends the customer, hexagon the admin, double sides the technician, plain the system.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow } from "@msp/workflows";
 * import { toMermaid } from "@msp/workflows/render";
 *
 * declare const workflow: AnyWorkflow;
 * const page = ["```mermaid", toMermaid(workflow), "```"].join("\n");
 * ```
 */
export function toMermaid(workflow: AnyWorkflow): string {
  const drawing = createDrawing(workflow.title);
  const start = drawing.node("start", "terminal", "Start", []);
  const ends = drawEntries(drawing, outlineOf(workflow, "refer").entries, [{ from: start }]);
  if (ends.length > 0) drawing.node("done", "terminal", "Done", ends);
  return drawing.text();
}
