import type { StopNode } from "../../define/node.ts";
import type { Place } from "./place.ts";
import { Stopped } from "./stopped.ts";
import { textOf } from "./text-of.ts";

export async function walkStop(node: StopNode, place: Place): Promise<never> {
  throw new Stopped(await textOf(place, `${place.prefix}@stop`, "reason", node.reason));
}
