import { Refusal } from "../write/refusal.ts";
import { readKeys } from "./read-keys.ts";

/** What a page link carries: where the page it was found on began and ended. */
export interface Paging {
  readonly pageSize: number;
  readonly previousIds: readonly number[];
  readonly nextIds: readonly number[];
}

const isIds = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === "number");

/** Reads the `paging` parameter of a page link. */
export const parsePaging = (text: string | null): Paging => {
  let keys: ReadonlyMap<string, unknown> | undefined;
  try {
    keys = readKeys(JSON.parse(text ?? ""));
  } catch {
    keys = undefined;
  }
  const [pageSize, previousIds, nextIds] = [keys?.get("pagesize"), keys?.get("previousids"), keys?.get("nextids")];
  if (typeof pageSize !== "number" || !isIds(previousIds) || !isIds(nextIds)) {
    throw new Refusal("The paging of this link cannot be read. Use page links exactly as they were received.");
  }
  return { pageSize, previousIds, nextIds };
};
