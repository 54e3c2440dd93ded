import type { WithinNode } from "../../define/node.ts";
import { deadline } from "./deadline.ts";
import { LimitReached } from "./limit-reached.ts";
import { inside, type Place } from "./place.ts";
import { walkNodes } from "./walk-nodes.ts";

export async function walkWithin(node: WithinNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const own = await deadline(place, path, "limit", node.limit);
  const limit = Math.min(own, place.limit);
  const reached: Record<string, unknown> = {};
  try {
    return {
      [node.name]: {
        outcome: "in time",
        ...(await walkNodes(node.body, { ...inside(place, node.name), limit }, reached)),
      },
    };
  } catch (error) {
    if (!(error instanceof LimitReached) || error.limit !== own) throw error;
    const { possiblyDone } = error;
    const after = await walkNodes(node.whenOver, inside(place, node.name, { ...reached, possiblyDone })).catch(
      (later: unknown) => {
        // A limit further out has ended this, too, and must not forget what nobody has settled yet.
        if (!(later instanceof LimitReached)) throw later;
        throw new LimitReached(later.limit, [...new Set([...possiblyDone, ...later.possiblyDone])]);
      },
    );
    return { [node.name]: { outcome: "over", possiblyDone, ...reached, ...after } };
  }
}
