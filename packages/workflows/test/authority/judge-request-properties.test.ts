import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Authority,
  AuthorityAnswer,
  type AuthorityQuestion,
  type CustomerRecord,
  judgeRequest,
  missingApprovals,
} from "../../src/index.ts";
import { contactIds, question } from "./any-record.ts";

const runs = { numRuns: 2000 };
const recordOf = ({ onFile }: AuthorityQuestion): CustomerRecord | undefined =>
  onFile.outcome === "found" ? onFile.record : undefined;
const key = (id: string) => id.trim().toLowerCase();

/** The question with another record in it. */
const withRecord = (asked: AuthorityQuestion, change: (record: CustomerRecord) => CustomerRecord): AuthorityQuestion =>
  asked.onFile.outcome === "found"
    ? { ...asked, onFile: { outcome: "found", record: change(asked.onFile.record) } }
    : asked;

it("the questions of these tests meet every answer often enough to prove something", () => {
  const count = new Map<string, number>();
  for (const asked of fc.sample(question, { ...runs, seed: 1 })) {
    const { outcome } = judgeRequest(asked);
    count.set(outcome, (count.get(outcome) ?? 0) + 1);
  }
  for (const outcome of ["allowed", "needs approval", "not possible", "ask a person"])
    expect(count.get(outcome), outcome).toBeGreaterThan(60);
});

describe("whatever the record, the rules and the request", () => {
  it("the answer has the shape it promises", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = judgeRequest(asked);
        expect(AuthorityAnswer.parse(answer)).toEqual(answer);
      }),
      runs,
    );
  });

  it("neither whoever asks nor whoever it is about is among the approvers", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = judgeRequest(asked);
        if (answer.outcome !== "needs approval") return;
        const barred = [asked.requester, asked.concerns ?? {}].flatMap(({ contactId, email }) =>
          [contactId, email].flatMap((id) => (id === undefined ? [] : [key(id)])),
        );
        for (const { contactId, email } of answer.required.customer?.among ?? []) {
          expect(barred).not.toContain(key(contactId));
          if (email !== undefined) expect(barred).not.toContain(key(email));
        }
        expect(answer.required.notBy.map(key)).toEqual(expect.arrayContaining(barred));
      }),
      runs,
    );
  });

  it("what is not known is never allowed, and never enough for an approval", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const record = recordOf(asked);
        if (record !== undefined && record.problems.length === 0 && record.companyId === asked.companyId) return;
        expect(judgeRequest(asked).outcome).toBe("ask a person");
      }),
      runs,
    );
  });

  it("only people of the record decide or approve, and only by what they hold there", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = judgeRequest(asked);
        const deciders =
          answer.outcome === "allowed"
            ? [answer.by]
            : answer.outcome === "needs approval"
              ? [
                  ...(answer.required.customer?.among ?? []),
                  ...(answer.required.decidedBy ? [answer.required.decidedBy] : []),
                ]
              : [];
        const { decidedBy } = asked.rules.kinds[asked.matter.kind];
        for (const { contactId, authority } of deciders) {
          const holder = recordOf(asked)?.holders.find((one) => one.contactId === contactId);
          expect(holder?.holds).toContain(authority);
          expect([...decidedBy, "primary"]).toContain(authority);
          if (asked.matter.kind === "spend money" && holder?.moneyLimit !== undefined) {
            expect(holder.moneyLimit.currency).toBe(asked.matter.amount.currency);
            expect(holder.moneyLimit.amount).toBeGreaterThanOrEqual(asked.matter.amount.amount);
          }
        }
      }),
      runs,
    );
  });

  it("nobody decides by a record of everybody that names no primary", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = judgeRequest(asked);
        if (answer.outcome === "ask a person") return;
        expect(recordOf(asked)?.holders.some(({ holds }) => holds.includes("primary"))).toBe(true);
      }),
      runs,
    );
  });

  it("a further authority never turns allowed into anything else", () => {
    fc.assert(
      fc.property(question, fc.nat(), fc.constantFrom(...Authority.options), (asked, at, further) => {
        if (judgeRequest(asked).outcome !== "allowed") return;
        const more = withRecord(asked, (record) => ({
          ...record,
          holders: record.holders.map((holder, index) =>
            index === at % record.holders.length ? { ...holder, holds: [...holder.holds, further] } : holder,
          ),
        }));
        expect(judgeRequest(more).outcome).toBe("allowed");
      }),
      runs,
    );
  });

  it("a further authority never takes the approvers away", () => {
    fc.assert(
      fc.property(question, fc.nat(), fc.constantFrom(...Authority.options), (asked, at, further) => {
        if (judgeRequest(asked).outcome !== "needs approval") return;
        const more = withRecord(asked, (record) => ({
          ...record,
          holders: record.holders.map((holder, index) =>
            index === at % record.holders.length ? { ...holder, holds: [...holder.holds, further] } : holder,
          ),
        }));
        expect(["allowed", "needs approval"]).toContain(judgeRequest(more).outcome);
      }),
      runs,
    );
  });

  it("a later moment, a smaller sum and a request in writing never make an answer worse", () => {
    fc.assert(
      fc.property(question, (asked) => {
        if (judgeRequest(asked).outcome !== "allowed") return;
        const matter =
          asked.matter.kind === "spend money"
            ? { ...asked.matter, amount: { ...asked.matter.amount, amount: asked.matter.amount.amount / 2 } }
            : asked.matter;
        const better = { ...asked, matter, isInWriting: true, now: asked.now + 1000 * 86_400_000 };
        expect(judgeRequest(better).outcome).toBe("allowed");
      }),
      runs,
    );
  });

  it("a name that is linked to no contact decides nothing", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const unlinked = withRecord(asked, (record) => ({
          ...record,
          holders: record.holders.map(({ contactId: _, ...holder }) => holder),
        }));
        expect(["ask a person", "not possible"]).toContain(judgeRequest(unlinked).outcome);
      }),
      runs,
    );
  });

  it("a quorum is never met by one person, whatever that person approves as and however often", () => {
    fc.assert(
      fc.property(question, contactIds, fc.integer({ min: 1, max: 4 }), (asked, voter, times) => {
        const answer = judgeRequest(asked);
        if (answer.outcome !== "needs approval") return;
        const { required } = answer;
        const votes = Array.from({ length: times }, () => voter);
        const missing = missingApprovals(required, { customer: votes, internal: votes });
        const needed = (required.customer?.atLeast ?? 0) + (required.internal === "none" ? 0 : 1);
        expect(missing.customer + missing.internal).toBeGreaterThanOrEqual(needed - 1);
        if (key(voter) === key(asked.requester.contactId)) expect(missing.customer + missing.internal).toBe(needed);
      }),
      runs,
    );
  });

  it("what is required can be given: the named people and somebody of the provider meet it", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = judgeRequest(asked);
        if (answer.outcome !== "needs approval") return;
        const customer = answer.required.customer?.among.map(({ contactId }) => contactId) ?? [];
        const given = { customer, internal: ["kai.winter@msp.example.com"] };
        expect(missingApprovals(answer.required, given)).toEqual({ customer: 0, internal: 0 });
      }),
      runs,
    );
  });

  it("the same question has the same answer, and leaves it as it was", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const before = structuredClone(asked);
        expect(judgeRequest(asked)).toEqual(judgeRequest(asked));
        expect(asked).toEqual(before);
      }),
      runs,
    );
  });
});
