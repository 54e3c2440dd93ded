import { Refusal } from "../http/refusal.ts";
import type { WireRequest } from "../state/wire-request.ts";

const filterWords: { readonly [word: string]: readonly WireRequest["status"][] } = {
  pending: ["Pending approval"],
  approved: ["Approved", "Running", "Finished"],
  denied: ["Denied"],
  quarantined: ["Quarantined"],
};

/** Filters come as query or as headers, the query first. */
export type FilterSource = (name: string) => string | null;

/** The requests a list answers with: ascending by number from `startid`, or the newest ones descending with `last`. */
export const selectRequests = (
  requests: readonly WireRequest[],
  filter: FilterSource,
  most: number,
): readonly WireRequest[] => {
  const status = filter("status");
  const type = filter("type");
  const words = status === null ? undefined : filterWords[status.toLowerCase()];
  const fitting = requests.filter(
    (request) =>
      (words === undefined || words.includes(request.status)) &&
      (type === null || (type === "app") === (request.type === "Run As Admin")),
  );
  const last = filter("last");
  if (last !== null) return [...fitting].reverse().slice(0, whole("last", last, most));
  const startId = whole("startid", filter("startid") ?? "0", Number.MAX_SAFE_INTEGER);
  const take = whole("take", filter("take") ?? "50", most);
  return fitting.filter(({ id }) => id >= startId).slice(0, take);
};

const whole = (name: string, text: string, most: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) throw new Refusal(400, `The filter ${name} must be a number up to ${most}`);
  return value;
};
