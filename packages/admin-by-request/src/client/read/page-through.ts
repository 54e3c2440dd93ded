import { AnswerMismatch, type Http } from "@msp/adapter-kit";
import type { ReadOptions } from "./read-options.ts";

/** A list of this service: ascending by number, gone on with from the last number seen. */
export interface NumberedList<Item> {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly startId: number | undefined;
  readonly take: number;
  readonly toItem: (value: unknown, path: string) => Item;
}

/** The items page by page, as they are asked for, each number once. Ends at a page that is not full or brings nothing new. */
export async function* pageThrough<Item extends { readonly id: number }>(
  http: () => Http,
  list: NumberedList<Item>,
  options: ReadOptions,
): AsyncGenerator<Item, void, undefined> {
  let startId = list.startId;
  let last = Number.NEGATIVE_INFINITY;
  for (;;) {
    const query = new URLSearchParams(list.query);
    query.set("take", String(list.take));
    if (startId !== undefined) query.set("startid", String(startId));
    const page = await http().read({
      method: "GET",
      path: `${list.path}?${query}`,
      operation: `listing /${list.path}`,
      parse: (value) => toItems(value, list.toItem),
      ...options,
    });
    // Whether the page begins with the number asked for or behind it is not documented; both end up the same.
    const before = last;
    const fresh = [...page].sort((left, right) => left.id - right.id).filter(({ id }) => id > before);
    yield* fresh;
    last = fresh.at(-1)?.id ?? last;
    if (page.length < list.take || last === before) return;
    startId = last + 1;
  }
}

/** Reads a list; throws `AnswerMismatch` for anything else. */
export function toItems<Item>(value: unknown, toItem: (value: unknown, path: string) => Item): readonly Item[] {
  if (!Array.isArray(value)) throw new AnswerMismatch("", "a list", value);
  return value.map((item, index) => toItem(item, `[${index}]`));
}
