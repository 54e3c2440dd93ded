import fc from "fast-check";
import {
  Authority,
  type AuthorityHolder,
  type AuthorityMatter,
  type AuthorityQuestion,
  type AuthorityRule,
  type AuthorityRules,
  type CustomerRecord,
  defaultAuthorityRules,
  RequestKind,
} from "../../src/index.ts";
import type { CustomerRecordAnswer } from "../../src/ports.ts";

export const now = Date.parse("2026-12-01T09:00:00Z");

/** Few people and few addresses, so that the same ones meet often. */
export const contactIds = fc.constantFrom("101", "102", "103", "104", "105");
const email = fc.constantFrom("dana@example.com", "DANA@example.com ", "sam@example.com", "lee@example.com");
const money = fc.record({ amount: fc.constantFrom(0, 99.5, 500, 10_000), currency: fc.constantFrom("USD", "CAD") });
const since = fc.constantFrom("2020-05-01", "2026-11-30T10:00:00Z", "2026-11-24", "2027-03-01", "last spring");

export const holder: fc.Arbitrary<AuthorityHolder> = fc.record(
  {
    contactId: contactIds,
    name: fc.constantFrom("Dana Cole", "Sam Ortiz", "Lee Marsh"),
    email,
    holds: fc.uniqueArray(fc.constantFrom(...Authority.options)),
    moneyLimit: money,
    since,
  },
  { requiredKeys: ["name", "holds"] },
);

/** A holder as a careful office keeps it. */
const tidyHolder = fc
  .record({
    contactId: contactIds,
    holds: fc.uniqueArray(fc.constantFrom(...Authority.options), { minLength: 1 }),
    moneyLimit: fc.constantFrom({ amount: 500, currency: "USD" }, { amount: 10_000, currency: "USD" }),
  })
  .map((kept) => ({
    ...kept,
    name: `Person ${kept.contactId}`,
    email: `${kept.contactId}@example.com`,
    since: "2020-05-01",
  }));
const onePerContact = { selector: ({ contactId }: AuthorityHolder) => contactId, maxLength: 5 };

/** Tidy records, sound ones, and some with contradictions. */
export const record: fc.Arbitrary<CustomerRecord> = fc.record({
  companyId: fc.oneof({ weight: 9, arbitrary: fc.constant<string>("100") }, fc.constant<string>("200")),
  evidence: fc.constant<string>("https://docs.example.com/100/record"),
  holders: fc.oneof(
    { weight: 4, arbitrary: fc.uniqueArray<AuthorityHolder, string | undefined>(tidyHolder, onePerContact) },
    { weight: 3, arbitrary: fc.uniqueArray(holder, onePerContact) },
    fc.array(holder, { maxLength: 5 }),
  ),
  allowedSoftware: fc.constant([]),
  outlets: fc.constant([]),
  problems: fc.oneof(
    { weight: 9, arbitrary: fc.constant<string[]>([]) },
    fc.constant<string[]>(["The limit of Sam Ortiz is no number."]),
  ),
});

const unknown: fc.Arbitrary<CustomerRecordAnswer> = fc.oneof(
  fc.constant({ outcome: "none" } as const),
  fc.constant({ outcome: "several", links: ["https://docs.example.com/1", "https://docs.example.com/2"] } as const),
  fc.constant({ outcome: "unreadable", reason: "the key may not see it" } as const),
);

export const onFile: fc.Arbitrary<CustomerRecordAnswer> = fc.oneof(
  { weight: 9, arbitrary: record.map((found) => ({ outcome: "found" as const, record: found })) },
  unknown,
);

const rule: fc.Arbitrary<AuthorityRule> = fc.record({
  decidedBy: fc.uniqueArray(fc.constantFrom(...Authority.options), { minLength: 1 }),
  requesterSuffices: fc.boolean(),
  customerApprovers: fc.constantFrom(1 as const, 2 as const),
  internalApprover: fc.constantFrom("none" as const, "one" as const, "senior" as const),
  inWriting: fc.boolean(),
  coolingOff: fc.boolean(),
});

const anyRules: fc.Arbitrary<AuthorityRules> = fc.record({
  coolingOffDays: fc.constantFrom(0, 7, 90),
  kinds: fc.record(
    Object.fromEntries(RequestKind.options.map((kind) => [kind, rule])) as { [K in RequestKind]: typeof rule },
  ),
});

export const rules = fc.oneof(fc.constant(defaultAuthorityRules), anyRules);

export const matter: fc.Arbitrary<AuthorityMatter> = fc
  .tuple(fc.constantFrom(...RequestKind.options), money)
  .map(([kind, amount]) => (kind === "spend money" ? { kind, amount } : { kind }));

const named = fc.record({ contactId: contactIds, email }, { requiredKeys: ["contactId"] });

/** Any question at all. */
export const question: fc.Arbitrary<AuthorityQuestion> = fc.record(
  {
    companyId: fc.constant("100"),
    onFile,
    requester: named,
    concerns: fc.oneof(
      { weight: 3, arbitrary: fc.constant({ contactId: "109", email: "new@example.com" }) },
      fc.record({ contactId: contactIds, email }, { requiredKeys: [] }),
    ),
    matter,
    isInWriting: fc.boolean(),
    now: fc.constant(now),
    rules,
  },
  { requiredKeys: ["companyId", "onFile", "requester", "matter", "isInWriting", "now", "rules"] },
);
