import type { RecoverNode } from "../../define/node.ts";
import { inside, type Place } from "./place.ts";
import { StepFailed } from "./step-failed.ts";
import { walkNodes } from "./walk-nodes.ts";

export async function walkRecover(node: RecoverNode, place: Place): Promise<Record<string, unknown>> {
  const reached: Record<string, unknown> = {};
  try {
    const done = await walkNodes(node.body, { ...inside(place, node.name), recovering: true }, reached);
    return { [node.name]: { outcome: "succeeded", ...done } };
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    const { step, reason } = error;
    const after = await walkNodes(node.whenFailed, inside(place, node.name, { ...reached, failure: { step, reason } }));
    return { [node.name]: { outcome: "failed", reason, ...reached, ...after } };
  }
}
