import type { Authority } from "../domain/authority.ts";
import type { CustomerRecordAnswer } from "../ports/documentation.ts";
import { inForceSince } from "./in-force-since.ts";
import { recordsOf } from "./records-of.ts";
import { reliableRecord } from "./reliable-record.ts";

/** Whether a customer can do without what a person may decide. */
export type LosingAuthority =
  /** `hasPrimary`: whether somebody else holds the primary authority, as it always has to be. */
  | { readonly outcome: "holds none"; readonly hasPrimary: boolean }
  /** May go at once; `leavesOpen` names what nobody else holds afterwards, besides the primary who decides everything. */
  | { readonly outcome: "may lose it"; readonly holds: readonly Authority[]; readonly leavesOpen: readonly Authority[] }
  /** Is the only primary: a successor comes first. */
  | { readonly outcome: "successor first"; readonly holds: readonly Authority[] }
  | { readonly outcome: "ask a person"; readonly reasons: readonly string[] };

/**
 * Tells whether a person's authorities may be taken away. A customer is never left without a primary: another one must stand in the record already,
 * linked to a contact, with a date that is not to come.
 *
 * @example
 * ```ts
 * import { mayLoseAuthority } from "@msp/workflows";
 *
 * const answer = mayLoseAuthority({ companyId: "100", onFile: { outcome: "none" }, person: { contactId: "102" }, now: Date.parse("2026-12-01T09:00:00Z") });
 * const mustAsk = answer.outcome === "ask a person"; // true: nothing is on file
 * ```
 */
export function mayLoseAuthority(asked: {
  readonly companyId: string;
  readonly onFile: CustomerRecordAnswer;
  readonly person: {
    readonly contactId?: string | undefined;
    readonly email?: string | undefined;
    readonly name?: string | undefined;
  };
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}): LosingAuthority {
  const { record, troubles } = reliableRecord(asked.onFile, asked.companyId);
  if (troubles) return { outcome: "ask a person", reasons: troubles };
  const { person, now } = asked;
  const own = recordsOf([person], record.holders);
  const isPerson = (holder: (typeof record.holders)[number]) => own.includes(holder);
  const unlinked = record.holders.filter(
    (holder) => !isPerson(holder) && holder.contactId === undefined && isSameName(holder.name, person.name),
  );
  if (unlinked.length > 0)
    return {
      outcome: "ask a person",
      reasons: unlinked.map(
        ({ name }) => `${name} stands in the record without a contact. Find out whether it is the person in question.`,
      ),
    };
  const holds = [...new Set(record.holders.filter(isPerson).flatMap((holder) => holder.holds))];
  const remaining = record.holders.filter((holder) => !isPerson(holder) && isStanding(holder, now));
  const isHeld = (authority: Authority) => remaining.some((holder) => holder.holds.includes(authority));
  if (holds.length === 0) return { outcome: "holds none", hasPrimary: isHeld("primary") };
  if (!isHeld("primary")) return { outcome: "successor first", holds };
  return { outcome: "may lose it", holds, leavesOpen: holds.filter((authority) => !isHeld(authority)) };
}

const isStanding = (
  holder: { readonly contactId?: string | undefined; readonly since?: string | undefined },
  now: number,
) => {
  if (holder.contactId === undefined || holder.contactId.trim() === "") return false;
  if (holder.since === undefined) return true;
  const begins = inForceSince(holder.since);
  return begins !== undefined && begins <= now;
};
const plain = (name: string) => name.normalize("NFKC").trim().toLowerCase().split(/\s+/).join(" ");
const isSameName = (one: string, other: string | undefined) => other !== undefined && plain(one) === plain(other);
