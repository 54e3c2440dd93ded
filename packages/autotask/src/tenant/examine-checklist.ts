import type { Tenant } from "@msp/workflows";
import { nearest } from "../client/nearest.ts";
import { sameText } from "../mapping/same-text.ts";
import type { TenantFinding } from "./check-tenant.ts";
import { matchName } from "./match-name.ts";
import type { ListedName } from "./tenant-lists.ts";

/** A checklist as workflows expect it: its stable id, and the titles of the items they tick, as this tenant words them. */
export interface ExpectedChecklist {
  readonly id: string;
  readonly titles: readonly string[];
}

/**
 * Compares the items of a tenant's lists with what workflows tick: the general list and every customer's own. A list may well lack an item; then nobody
 * ticks it, and a person should know that before a run.
 */
export function examineChecklist(
  { id, titles }: ExpectedChecklist,
  tenant: Tenant<never>,
  libraries: readonly ListedName[],
): readonly TenantFinding[] {
  const binding = tenant.bindings.checklist?.[id];
  if (binding === undefined) return [];
  const own = Object.values(binding.ownPerCustomer ?? {}).map(({ label }) => label);
  return [binding.label, ...own].flatMap((label): TenantFinding[] => {
    const match = matchName([label], libraries);
    // A list that is missing or doubled is told of with its name.
    if (match.kind !== "one") return [];
    const items = match.found.items ?? [];
    const missing = titles.filter((title) => !items.some((item) => sameText(item, title)));
    if (missing.length === 0) return [];
    const about = `checklist:${id}`;
    const lacks = missing.map((title) => {
      const [near] = nearest(title, items, 1);
      return `"${title}"${near === undefined ? "" : ` (nearest: "${near}")`}`;
    });
    return [
      {
        about,
        verdict: "by hand",
        what: `the list "${match.found.label}" has no ${lacks.join(", no ")}, so a run ticks nothing there`,
        advice: "Rename or add the items in Autotask, or word them otherwise in the tenant file's policies.",
      },
    ];
  });
}
