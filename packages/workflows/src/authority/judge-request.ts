import type { AuthorityAnswer } from "./authority-answer.ts";
import type { AuthorityQuestion, Named } from "./authority-question.ts";
import { distinctPeople } from "./distinct-people.ts";
import { isSameNamed } from "./is-same-named.ts";
import { recordsOf } from "./records-of.ts";
import { reliableRecord } from "./reliable-record.ts";
import { type Standing, standingOf } from "./standing-of.ts";

/**
 * Tells whether a person may ask for something at a customer, and who else must approve it. Pure: the same question has the same answer.
 *
 * Whoever asks, and whoever it is about, is never among the approvers; what the record does not tell is never allowed.
 *
 * @example
 * ```ts
 * import { defaultAuthorityRules, judgeRequest } from "@msp/workflows";
 *
 * const answer = judgeRequest({
 *   companyId: "100",
 *   onFile: { outcome: "none" },
 *   requester: { contactId: "101" },
 *   matter: { kind: "spend money", amount: { amount: 250, currency: "USD" } },
 *   isInWriting: true,
 *   now: Date.parse("2026-12-01T09:00:00Z"),
 *   rules: defaultAuthorityRules,
 * });
 * const isYes = answer.outcome === "allowed"; // false: nothing is on file, so a person is asked
 * ```
 */
export function judgeRequest(question: AuthorityQuestion): AuthorityAnswer {
  const { onFile, companyId, requester, concerns, matter, isInWriting, rules } = question;
  const { record, troubles } = reliableRecord(onFile, companyId);
  if (troubles) return ask(troubles);
  if ((question.namesEverybody ?? true) && !record.holders.some(({ holds }) => holds.includes("primary")))
    return ask([
      `The record names nobody with the primary authority, which no customer is without: ${record.evidence}`,
    ]);
  const rule = rules.kinds[matter.kind];

  const isAbout = (person: Named) => concerns !== undefined && isSameNamed(person, concerns);
  const known = record.holders.map((holder) => ({ holder, standing: standingOf(holder, question) }));
  const requesters = known.filter(({ holder }) => isSameNamed(holder, requester));
  const misnamed = requesters.filter(({ holder }) => !isSameNamed({ contactId: holder.contactId }, requester));
  if (misnamed.length > 0)
    return ask(
      misnamed.map(
        ({ holder: { name, contactId } }) =>
          `The requester's address is that of ${name} in the record, who is ${contactId === undefined ? "no" : "another"} contact there. Find out whether it is one person.`,
      ),
    );

  const own: Standing = requesters[0]?.standing ?? { kind: "has no say" };
  const mayDecideAlone = rule.requesterSuffices && !isAbout(requester) && (!rule.inWriting || isInWriting);
  const barred = recordsOf(concerns === undefined ? [requester] : [requester, concerns], record.holders);
  const ids = [requester, concerns, ...barred].flatMap((person) => [person?.contactId, person?.email]).filter(isGiven);
  const notBy = [...new Set(ids)];
  const { evidence } = record;
  if (own.kind === "decides" && mayDecideAlone) {
    const { decider } = own;
    if (rule.internalApprover === "none") return { outcome: "allowed", by: decider, evidence };
    const required = { decidedBy: decider, internal: rule.internalApprover, notBy };
    return { outcome: "needs approval", required, evidence };
  }

  const others = known.filter(({ holder }) => !barred.includes(holder));
  const among = distinctPeople(
    others.flatMap(({ standing }) => (standing.kind === "decides" ? [standing.decider] : [])),
  );
  if (among.length >= rule.customerApprovers) {
    const customer = { among, atLeast: rule.customerApprovers, inWriting: rule.inWriting };
    return { outcome: "needs approval", required: { customer, internal: rule.internalApprover, notBy }, evidence };
  }

  const unclear = [...(mayDecideAlone ? [own] : []), ...others.map(({ standing }) => standing)].flatMap((standing) =>
    standing.kind === "unclear" ? standing.reasons : [],
  );
  if (unclear.length > 0) return ask(unclear);
  const missing = `${among.length} of ${rule.customerApprovers} who could approve it: beside whoever asks and whoever it is about, ${rule.decidedBy.map((one) => `"${one}"`).join(" or ")} or "primary" is needed.`;
  const refused = known.flatMap(({ standing }) => (standing.kind === "not now" ? [standing.reason] : []));
  const writing =
    own.kind === "decides" && rule.inWriting && !isInWriting && rule.requesterSuffices && !isAbout(requester)
      ? [`${own.decider.name} may decide it, but has not asked in writing.`]
      : [];
  return { outcome: "not possible", reasons: [`The record names ${missing}`, ...writing, ...refused] };
}

const ask = (reasons: readonly string[]): AuthorityAnswer => ({ outcome: "ask a person", reasons: [...reasons] });
const isGiven = (id: string | undefined): id is string => id !== undefined && id.trim() !== "";
