import type { Http } from "@msp/adapter-kit";
import { UnavailableError } from "@msp/workflows/ports";
import type { DriftWatch } from "../drift/drift-watch.ts";
import type { RecordDefinition, RecordFields, RecordOf } from "../records/record-definition.ts";
import { refusedHere } from "../refused-here.ts";
import type { ReadOptions } from "./read-options.ts";
import { toPage } from "./to-page.ts";
import { toQueryText } from "./to-query-text.ts";

/** A list of the service, read by offset. */
export interface ListRoute<Fields extends RecordFields> {
  readonly path: string;
  readonly definition: RecordDefinition<Fields>;
  readonly filters: readonly string[];
  /** Whether a question without `start` is refused: the service would apply a bound that nobody has told. */
  readonly needsStart?: boolean;
}

/** The service refuses larger pages. */
const take = 200;

/** Readings of a list that changes while it is read, before giving up. */
const mostReadings = 3;

/**
 * A whole list. All pages are read before anything is handed out: acting on a filtered list while it is paged by offset would skip whatever moves up.
 *
 * When records leave the list between two pages, it is read again from the start; throws `UnavailableError` when it never holds still.
 */
export async function readList<Fields extends RecordFields>(
  http: Http,
  route: ListRoute<Fields>,
  query: object,
  options: ReadOptions,
  watch: DriftWatch,
): Promise<readonly RecordOf<Fields>[]> {
  const { path, definition, filters } = route;
  const operation = `listing /${path}`;
  toQueryText(operation, query, filters);
  if (route.needsStart === true && (query as { readonly start?: unknown }).start === undefined) {
    throw refusedHere(operation, '"start" is missing. Without it the service leaves out what it takes for old.');
  }
  for (let reading = 1; reading <= mostReadings; reading++) {
    const found = new Map<unknown, RecordOf<Fields>>();
    let total: number | undefined;
    for (let skip = 0; total === undefined || skip < total; skip += take) {
      const text = toQueryText(operation, { ...query, take, skip }, [...filters, "take", "skip"]);
      const page = await http.read({
        method: "GET",
        path: `${path}?${text}`,
        operation,
        parse: (value) => toPage(definition, value, watch),
        ...options,
      });
      // Only the first page's count can be trusted: behind the end the service says 0.
      total ??= page.totalCount;
      for (const item of page.items) found.set((item as { readonly id?: unknown }).id, item);
      if (page.items.length === 0) break;
    }
    if (found.size >= (total ?? 0)) return [...found.values()];
  }
  throw new UnavailableError(
    `autoelevate: ${operation} did not hold still: in ${mostReadings} readings fewer records came than were announced. Narrow the question, or ask again later.`,
    { system: "autoelevate", operation },
  );
}
