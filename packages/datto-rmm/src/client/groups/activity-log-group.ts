import { type Activity, readActivity } from "../entities/activity.ts";
import { refusedHere } from "../refused-here.ts";
import type { Requests } from "../requests/create-requests.ts";
import { createListing, type Listing } from "../requests/listing.ts";
import type { ListRequestOptions } from "../requests/request-options.ts";

/** Which entries. */
export interface ActivityQuery extends ListRequestOptions {
  /** ISO 8601. Has to be given: without it the service looks at the last 15 minutes and no further. */
  readonly from: string;
  /** ISO 8601. @default now */
  readonly until?: string | undefined;
  readonly order?: "asc" | "desc" | undefined;
  readonly entities?: readonly ("device" | "user")[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly actions?: readonly string[] | undefined;
  /** Numbers, not uids. More than 100 are asked for in turns, and order holds within a turn. */
  readonly siteIds?: readonly number[] | undefined;
  readonly userIds?: readonly number[] | undefined;
  readonly searchQuery?: string | undefined;
}

/** What happened in the account. */
export interface ActivityLogGroup {
  list(query: ActivityQuery): Listing<Activity>;
}

const path = "v2/activity-logs";
const operation = `GET /${path}`;
const mostSites = 100;

/** The activity log, which is read by a cursor instead of page numbers. */
export function createActivityLogGroup(requests: Requests): ActivityLogGroup {
  async function* read(query: ActivityQuery): AsyncGenerator<Activity, void, undefined> {
    const { from, until, order, entities, categories, actions, siteIds = [], userIds, searchQuery, ...options } = query;
    const common = { order, entities, categories, actions, userIds, searchQuery };
    const window = { from: toLogInstant("from", from), until: until && toLogInstant("until", until) };
    for (let start = 0; start === 0 || start < siteIds.length; start += mostSites) {
      const turn = { ...common, ...window, siteIds: siteIds.slice(start, start + mostSites) };
      yield* requests.list({ path, name: "activities", reader: readActivity, query: turn, sizeName: "size" }, options);
    }
  }
  return { list: (query) => createListing(() => read(query)) };
}

/** The log takes instants to the second and nothing finer (vendor documentation). */
function toLogInstant(name: string, text: string): string {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds))
    throw refusedHere(
      operation,
      `${name} must be an instant such as 2026-11-23T14:00:00Z, not "${text.slice(0, 40)}".`,
    );
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
}
