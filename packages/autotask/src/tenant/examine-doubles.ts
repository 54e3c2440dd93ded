import { ticketLists } from "../port/names.ts";
import type { NameFinding } from "./name-finding.ts";

/** Two names of one list of tickets that mean the same entry of Autotask. */
export interface DoubleName {
  /** One of the two. */
  readonly about: `${string}:${string}`;
  readonly what: string;
  readonly advice: string;
}

/** Finds names that share an entry: a ticket shows the entry and not the name, so what was written under the one reads back as the other. */
export function examineDoubles(findings: readonly NameFinding[]): readonly DoubleName[] {
  const first = new Map<string, NameFinding>();
  return findings.flatMap((finding) => {
    const { kind, id, binding } = finding;
    if (!(kind in ticketLists) || binding?.externalId === undefined) return [];
    const place = `${kind} ${binding.externalId}`;
    const other = first.get(place);
    if (other === undefined) {
      first.set(place, finding);
      return [];
    }
    return [
      {
        about: `${kind}:${id}` as const,
        what: `"${id}" and "${other.id}" are the same entry of Autotask, "${binding.label}" (${binding.externalId}), so a ticket that gets the one may read back as the other, and a run cannot prove what it did`,
        advice: "Bind each to an entry of its own, or have the workflows share one name.",
      },
    ];
  });
}
