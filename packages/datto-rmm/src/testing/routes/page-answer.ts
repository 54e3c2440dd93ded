import type { ApiCall } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";

const mostPerPage = 250;

/** How one list differs from the others. */
export interface PageOptions {
  /** Open alerts come without a total (reported). */
  readonly withoutTotal?: boolean;
}

/** A page of a list: counted from 0, at most 250 records, with the address of the next one. */
export function pageAnswer<T>(
  call: ApiCall,
  name: string,
  records: readonly T[],
  toWire: (record: T) => unknown,
  { withoutTotal = false }: PageOptions = {},
): object {
  const { tooLargePage, lastPage } = call.world.assumptions;
  const asked = whole(call.url, "max", mostPerPage);
  if (asked > mostPerPage && tooLargePage === "refused")
    throw new Refusal(400, `Page size exceeds the defined limit of ${mostPerPage}`, "errorMessage");
  const max = Math.min(asked, mostPerPage);
  const page = whole(call.url, "page", 0);
  const items = records.slice(page * max, (page + 1) * max);
  const end = lastPage === "null" ? null : "";
  return {
    pageDetails: {
      count: items.length,
      ...(withoutTotal ? {} : { totalCount: records.length }),
      prevPageUrl: page > 0 ? neighbour(call, page - 1, max) : end,
      nextPageUrl: (page + 1) * max < records.length ? neighbour(call, page + 1, max) : end,
    },
    [name]: items.map(toWire),
  };
}

function neighbour({ url, world }: ApiCall, page: number, max: number): string {
  const address = new URL(url);
  if (world.assumptions.nextPageDropsParameters) address.search = "";
  address.searchParams.set("max", String(max));
  address.searchParams.set("page", String(page));
  return address.href;
}

function whole(url: URL, name: string, otherwise: number): number {
  const text = url.searchParams.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text)) throw new Refusal(400, `Parameter ${name} is not a number.`);
  return Number(text);
}
