/** The list that is being read. */
export interface AskedPage {
  /** The first page's address. */
  readonly first: URL;
  /** The number of the page just read, from 0. */
  readonly number: number;
}

/**
 * The address of the next page: the service's, with what it lost put back. Reported: `nextPageUrl` drops parameters that were asked with. An address at
 * another origin is left as it is, so that it can be refused by name.
 */
export function repairNextPage(next: string, { first, number }: AskedPage): string {
  if (!URL.canParse(next, first.href)) return next;
  const url = new URL(next, first);
  if (url.origin !== first.origin) return next;
  const repaired = new URL(first);
  repaired.search = url.search;
  for (const name of new Set(first.searchParams.keys())) {
    if (name === "page" || url.searchParams.has(name)) continue;
    repaired.searchParams.set(name, first.searchParams.get(name) ?? "");
  }
  if (!url.searchParams.has("page")) {
    const isCursor = url.searchParams.has("searchAfter");
    repaired.searchParams.set("page", isCursor ? "next" : String(number + 1));
  }
  return repaired.href;
}
