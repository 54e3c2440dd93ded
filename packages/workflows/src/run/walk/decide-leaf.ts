import type { Leaf } from "../../define/node.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { Place } from "./place.ts";
import { workOut } from "./work-out.ts";

/** Evaluates one of the author's functions once and remembers what it gave; one that throws parks the run for a person. */
export const decideLeaf = async <T>(place: Place, path: string, about: string, leaf: Leaf<T>): Promise<T> =>
  (await workOut(place, path, about, () => toJsonValue(leaf(place.scope)))) as T;
