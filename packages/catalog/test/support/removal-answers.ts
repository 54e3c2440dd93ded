import type { Json } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { Said } from "./create-office.ts";

/** Approves whatever plan is shown. */
export const approve = ({ plan }: PersonRequest): Json => ({ decision: "approve", hash: plan?.hash ?? "" });
/** Declines it. */
export const decline = ({ plan }: PersonRequest): Json => ({ decision: "decline", hash: plan?.hash ?? "" });

/** How the customer fills in the form for Lee Marsh. */
export const details = {
  leaverName: "Lee Marsh",
  leaverEmail: "lee.marsh@acme-dental.example.com",
  effectiveAt: "2026-11-30T17:00",
  mailbox: "shared mailbox",
  mailboxAccess: ["Dana Cole"],
  devices: [{ name: "LT-01" }],
  wipeMobileDevices: true,
};

const accounts = "offboarding/work/accounts/done";
const devices = "offboarding/work/devices/done";
const records = "offboarding/work/records/done";

/** What people answer in a removal where nothing is out of the ordinary. */
export const usualAnswers: { readonly [path: string]: Said["answer"] } = {
  "ticket/responsible": { resourceId: "11" },
  "authority/office/record": {
    requesterHolds: ["people and workstations"],
    concernedHolds: [],
    identityConfirmedBy: "called back on 555-0101, which is on file",
    evidence: "documentation, record 7",
  },
  "ready/answer/form": details,
  "ready/lockOut/snapshot": {
    evidence: "export 12",
    mailboxGigabytes: 12,
    isOnHold: false,
    mobileDevices: ["phone of Lee"],
  },
  "ready/lockOut/blocked": {
    sessionsRevoked: true,
    passwordReset: true,
    signInBlocked: true,
    evidence: "sign-in refused at 17:04",
  },
  "ready/lockOut/credentials": {
    mfaRemoved: true,
    remoteAccessRemoved: true,
    sharedCredentials: "changed",
    evidence: "record 8",
  },
  "ready/lockOut/elevation/rest": { denied: 0 },
  [`${accounts}/mailbox/tidied`]: { done: true },
  [`${accounts}/mailbox/converted`]: { readsAsShared: true, evidence: "type reads SharedMailbox" },
  [`${accounts}/mailbox/shared`]: { done: true },
  [`${accounts}/files`]: { keptUntil: "2027-01-31" },
  [`${accounts}/access`]: { groupsThatRemain: [], evidence: "export 13" },
  [`${accounts}/licences`]: { released: ["Business Standard"] },
  [`${accounts}/reduction#1`]: approve,
  [`${accounts}/reduction/reduced`]: { evidence: "order 9" },
  [`${accounts}/backup`]: { decision: "kept" },
  [`${accounts}/identity`]: { staysDisabled: true },
  [`${devices}/wipe#1`]: approve,
  [`${devices}/wipe/wiped`]: { evidence: "report 3" },
  [`${devices}/found`]: { devices: [{ name: "LT-01", fate: "reassign" }], lookedIn: "documentation, monitoring" },
  [`${devices}/handled[LT-01]/reassigned`]: { to: "Sam Ortiz", recordsChanged: true },
  [`${records}/documentation`]: { evidence: "record 7" },
  [`${records}/billing`]: { countsChecked: true, reportRecipient: "Dana Cole", invoiceRecipient: "Dana Cole" },
  "closing/verification": { evidence: "note on the ticket" },
  "later/looks[7-days]/look": { cameBack: [] },
  "later/looks[30-days]/look": { cameBack: [] },
};

/** The usual answers with some exchanged; `undefined` leaves one out, so that nobody answers. */
export const answersWith = (own: { readonly [path: string]: Said["answer"] | undefined } = {}): readonly Said[] =>
  Object.entries({ ...usualAnswers, ...own }).flatMap(([path, answer]) =>
    answer === undefined ? [] : [{ path, answer }],
  );
