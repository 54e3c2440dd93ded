import { UnavailableError } from "@msp/workflows/ports";
import { type AddressRules, allowedAddress } from "./allowed-address.ts";

export interface PaginateSettings<Page, Item> extends AddressRules {
  /** What is listed, for messages, for example `Tickets`. */
  readonly operation: string;
  /** Reads one page: the first one when `address` is undefined, otherwise the one the previous page pointed at. */
  readPage(address: string | undefined): Promise<Page>;
  itemsOf(page: Page): readonly Item[];
  /** The address of the next page, as the service gave it. */
  nextOf(page: Page): string | null | undefined;
  /** More pages than this are taken for a loop. @default 10_000 */
  readonly mostPages?: number;
}

/**
 * All items of all pages, read as they are asked for.
 *
 * Throws `ForeignOriginError` when a page points at another origin, and `UnavailableError` when it points at a page already read: a service that
 * loops would otherwise be read for ever.
 */
export async function* paginate<Page, Item>(
  settings: PaginateSettings<Page, Item>,
): AsyncGenerator<Item, void, undefined> {
  const { system, operation, mostPages = 10_000 } = settings;
  const visited = new Set<string>();
  let address: string | undefined;
  do {
    const page = await settings.readPage(address);
    yield* settings.itemsOf(page);
    const next = settings.nextOf(page);
    if (next === null || next === undefined || next === "") return;
    address = allowedAddress(next, settings.origins[0], settings).href;
    if (visited.has(address) || visited.size + 1 >= mostPages) {
      throw new UnavailableError(
        `${system}: the list of ${operation} does not end: after ${visited.size + 1} pages the service points at ` +
          `${visited.has(address) ? "a page that was already read" : "yet another one"}. Narrow the question, or report it to the service.`,
        { system, operation },
      );
    }
    visited.add(address);
  } while (address !== undefined);
}
