import type { Authority } from "../domain/authority.ts";
import type { AuthorityHolder } from "../domain/authority-holder.ts";
import type { AuthorityMatter } from "./authority-matter.ts";
import type { AuthorityQuestion } from "./authority-question.ts";
import type { Decider } from "./decider.ts";
import { inForceSince } from "./in-force-since.ts";

/** Where one holder stands in a matter. */
export type Standing =
  | { readonly kind: "decides"; readonly decider: Decider }
  /** Holds nothing that decides it. */
  | { readonly kind: "has no say" }
  /** Surely not now. */
  | { readonly kind: "not now"; readonly reason: string }
  /** The record does not tell. */
  | { readonly kind: "unclear"; readonly reasons: readonly string[] };

const dayMs = 86_400_000;

/** Tells where a holder stands: what is surely against it comes first, then what is not known, and only then a yes. */
export function standingOf(
  holder: AuthorityHolder,
  { matter, rules, now }: Pick<AuthorityQuestion, "matter" | "rules" | "now">,
): Standing {
  const rule = rules.kinds[matter.kind];
  const authority = [...rule.decidedBy, "primary" as const].find((one) => holder.holds.includes(one));
  if (authority === undefined) return { kind: "has no say" };
  const findings = [
    money(holder, matter, authority),
    age(holder, { now, coolingOffDays: rule.coolingOff ? rules.coolingOffDays : 0 }),
  ];
  const against = findings.find((finding) => finding?.isSure);
  if (against) return { kind: "not now", reason: against.text };
  const { contactId, name, email, phone } = holder;
  const unclear = findings.flatMap((finding) => (finding === undefined ? [] : [finding.text]));
  if (contactId === undefined || contactId.trim() === "")
    return {
      kind: "unclear",
      reasons: [
        `${name} holds "${authority}", but the record links the name to no contact of the service desk.`,
        ...unclear,
      ],
    };
  if (unclear.length > 0) return { kind: "unclear", reasons: unclear };
  return {
    kind: "decides",
    decider: {
      contactId,
      name,
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      authority,
    },
  };
}

/** What speaks against a holder; sure, or only not known. */
interface Finding {
  readonly isSure: boolean;
  readonly text: string;
}

/** A limit on file binds whoever it stands for. Without one only the primary authority may spend: for the others it is not known how much. */
function money(
  { name, moneyLimit, holds }: AuthorityHolder,
  matter: AuthorityMatter,
  authority: Authority,
): Finding | undefined {
  if (matter.kind !== "spend money") return undefined;
  const { amount } = matter;
  if (moneyLimit === undefined)
    return holds.includes("primary")
      ? undefined
      : { isSure: false, text: `${name} holds "${authority}", but no limit is on file for what ${name} may spend.` };
  if (moneyLimit.currency !== amount.currency)
    return {
      isSure: false,
      text: `The limit of ${name} is in ${moneyLimit.currency}, and ${amount.currency} is to be spent: nobody converts that here.`,
    };
  if (amount.amount <= moneyLimit.amount) return undefined;
  return {
    isSure: true,
    text: `${name} may spend ${moneyLimit.amount} ${moneyLimit.currency} at a time, less than ${amount.amount} ${amount.currency}.`,
  };
}

function age(
  { name, since }: AuthorityHolder,
  { now, coolingOffDays }: { readonly now: number; readonly coolingOffDays: number },
): Finding | undefined {
  if (since === undefined)
    return coolingOffDays === 0
      ? undefined
      : {
          isSure: false,
          text: `Since when ${name} holds the authority is not on file, and a new one does not count here.`,
        };
  const begins = inForceSince(since);
  if (begins === undefined)
    return { isSure: false, text: `The record says of ${name} "since ${since}", which is no date to count from.` };
  const counts = begins + coolingOffDays * dayMs;
  if (now >= counts) return undefined;
  return { isSure: true, text: `The authority of ${name} is too new: here it counts from ${instantText(counts)} on.` };
}

/** Instants beyond what a date can hold are still told. */
const instantText = (at: number) => (Math.abs(at) > 8.64e15 ? "a distant day" : new Date(at).toISOString());
