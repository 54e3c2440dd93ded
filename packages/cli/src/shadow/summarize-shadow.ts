import { type ShadowDifference, type ShadowReport, shadowAspects } from "./shadow-model.ts";

/** Counts over all tickets. */
export function summarizeShadow(
  found: Pick<ShadowReport, "workflow" | "version" | "since" | "until" | "matching" | "tickets" | "failures">,
): ShadowReport {
  const { tickets } = found;
  const counted = new Map<string, ShadowDifference & { tickets: number }>();
  for (const { differences } of tickets)
    for (const { aspect, kind, what } of differences) {
      const key = JSON.stringify([aspect, kind, what]);
      counted.set(key, { aspect, kind, what, tickets: (counted.get(key)?.tickets ?? 0) + 1 });
    }
  const has = (aspect: string, isUnknown: boolean) =>
    tickets.filter(({ differences }) => {
      const own = differences.filter((one) => one.aspect === aspect);
      return own.length > 0 && own.every(({ kind }) => kind === "unknown") === isUnknown;
    }).length;
  const aspects = Object.fromEntries(
    shadowAspects.map((aspect) => [
      aspect,
      {
        same: tickets.filter(({ same }) => same.includes(aspect)).length,
        different: has(aspect, false),
        unknown: has(aspect, true),
      },
    ]),
  ) as ShadowReport["aspects"];
  return {
    ...found,
    compared: tickets.length,
    stopped: tickets.filter(({ stopped }) => stopped !== undefined).length,
    aspects,
    differences: [...counted.values()].sort(
      (one, other) => other.tickets - one.tickets || (one.what < other.what ? -1 : 1),
    ),
  };
}
