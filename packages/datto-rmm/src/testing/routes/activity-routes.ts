import type { ApiCall, Route } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeActivity } from "../state/fake-activity.ts";

const quarterHourMs = 900_000;

function instant({ url }: ApiCall, name: string, otherwise: number): number {
  const text = url.searchParams.get(name);
  if (text === null) return otherwise;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) throw new Refusal(400, `${name} is not an instant.`);
  return Date.parse(text);
}

function selected(call: ApiCall): readonly FakeActivity[] {
  const { world, url } = call;
  const words = (name: string) => (url.searchParams.get(name) ?? "").split(",").filter((word) => word !== "");
  const takes = (name: string, value: string) => words(name).length === 0 || words(name).includes(value);
  const until = instant(call, "until", world.now);
  const from = instant(call, "from", until - quarterHourMs);
  const siteIdOf = ({ deviceUid }: FakeActivity) =>
    String(world.site(world.device(deviceUid ?? "")?.siteUid ?? "")?.id ?? "");
  const found = world.activities.filter(
    (entry) =>
      entry.at >= from &&
      entry.at <= until + 999 &&
      entry.at + world.assumptions.activityLagMs <= world.now &&
      takes("entities", entry.entity.toLowerCase()) &&
      takes("categories", entry.category) &&
      takes("actions", entry.action) &&
      takes("siteIds", siteIdOf(entry)),
  );
  return url.searchParams.get("order") === "asc" ? found : [...found].reverse();
}

function wire({ world, stamps }: ApiCall, entry: FakeActivity): object {
  const device = world.device(entry.deviceUid ?? "");
  const site = world.site(device?.siteUid ?? "");
  return {
    id: entry.id,
    entity: entry.entity,
    category: entry.category,
    action: entry.action,
    date: stamps.activity(entry.at),
    site: site === undefined ? null : { id: site.id, name: site.name },
    deviceId: device?.id ?? null,
    hostname: device?.hostname ?? null,
    user: { id: 1, userName: "api-user", firstName: "Api", lastName: "User" },
    details: JSON.stringify(entry.details),
    hasStdOut: false,
    hasStdErr: false,
  };
}

/** A page by cursor. The address of a next page is given even behind the last one, which is then empty. */
function answer(call: ApiCall): object {
  const { url, world } = call;
  // `max` is ignored in silence.
  const size = Number(url.searchParams.get("size") ?? 50);
  const after = url.searchParams.get("searchAfter");
  const all = selected(call);
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const items = all.slice(start, start + size);
  const next = new URL(url);
  if (world.assumptions.nextPageDropsParameters) next.search = "";
  next.searchParams.set("size", String(size));
  next.searchParams.set("page", "next");
  const cursor = items.at(-1)?.id ?? after;
  if (cursor !== null) next.searchParams.set("searchAfter", cursor);
  return {
    pageDetails: { count: items.length, prevPageUrl: null, nextPageUrl: next.href },
    activities: items.map((entry) => wire(call, entry)),
    error: null,
  };
}

/** The route of the activity log. */
export const activityRoutes: readonly Route[] = [{ method: "GET", path: "v2/activity-logs", answer }];
