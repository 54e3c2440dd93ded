import type { Leaf } from "../../define/node.ts";
import { decideLeaf } from "./decide-leaf.ts";
import type { Place } from "./place.ts";

/** A text the author fixed or works out from earlier results. */
export const textOf = (place: Place, path: string, about: string, given: string | Leaf<string>): Promise<string> =>
  typeof given === "function" ? decideLeaf(place, path, about, given) : Promise.resolve(given);
