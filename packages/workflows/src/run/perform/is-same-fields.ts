import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";

type Fields = { readonly [name: string]: Json } | undefined;

/** Whether two sets of fields hold the same values, in whatever order. */
export const isSameFields = (one: Fields, other: Fields): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);
