import type { Json } from "@msp/workflows";
import type { AnswerScript } from "../people/answer-script.ts";
import { sandboxPeople } from "../sandbox/sandbox-tenant.ts";

const { office, technician, senior, customer } = sandboxPeople;
type Line = AnswerScript[number];

const line = (by: Line["by"], path: string, value: Json, afterMinutes: number): Line => ({
  path,
  by,
  value: value as Line["value"],
  afterMinutes,
  afterReminders: 0,
  again: true,
});

/** What the demonstration's invented people answer, and how long they take. The customer needs two reminders. */
export const demoAnswers: AnswerScript = [
  line(
    office,
    "authority/record",
    {
      requesterHolds: ["primary"],
      leaverHolds: [],
      identityConfirmedBy: "called back on 555-0110",
      evidence: "https://docs.example.com/acme-dental/authorities",
    },
    12,
  ),
  {
    ...line(
      customer,
      "answer/form",
      {
        leaverName: "Sam Porter",
        leaverEmail: "sam.porter@example.com",
        effectiveAt: "2026-12-18T17:00",
        mailbox: "shared mailbox",
        mailboxAccess: ["Olivia Reyes"],
        devices: [{ name: "LT-014", successor: "Nora Blank" }],
        filesTo: "Olivia Reyes",
        wipeMobileDevices: false,
      },
      50,
    ),
    afterReminders: 1,
  },
  line(
    technician,
    "lockOut/snapshot",
    { evidence: "ticket attachment snapshot.csv", mailboxGigabytes: 18, isOnHold: false, mobileDevices: [] },
    12,
  ),
  line(
    technician,
    "lockOut/blocked",
    { sessionsRevoked: true, passwordReset: true, signInBlocked: true, evidence: "sign-in reads as blocked" },
    10,
  ),
  line(
    technician,
    "lockOut/credentials",
    {
      mfaRemoved: true,
      remoteAccessRemoved: true,
      sharedCredentials: "the person knew none",
      evidence: "checked in the vault",
    },
    10,
  ),
  line(technician, "lockOut/elevation", { denied: 0 }, 3),
  line(technician, "offboarding/work/accounts/done/mailbox/tidied", { done: true }, 10),
  line(
    technician,
    "offboarding/work/accounts/done/mailbox/converted",
    { readsAsShared: true, evidence: "the mailbox reads as shared" },
    10,
  ),
  line(technician, "offboarding/work/accounts/done/mailbox/shared", { done: true }, 5),
  line(technician, "offboarding/work/accounts/done/files", { keptUntil: "2027-01-31" }, 20),
  line(
    technician,
    "offboarding/work/accounts/done/access",
    { groupsThatRemain: [], evidence: "no group lists the person" },
    15,
  ),
  line(technician, "offboarding/work/accounts/done/licences", { released: ["Business Standard"] }, 5),
  line(senior, "offboarding/work/accounts/done/reduction", "approve", 60),
  line(
    technician,
    "offboarding/work/accounts/done/reduction/reduced",
    { evidence: "one licence fewer from 1 January" },
    10,
  ),
  line(technician, "offboarding/work/accounts/done/backup", { decision: "kept" }, 5),
  line(technician, "offboarding/work/accounts/done/identity", { staysDisabled: true }, 5),
  line(
    technician,
    "offboarding/work/devices/done/found",
    {
      devices: [{ name: "LT-014", fate: "reassign", successor: "Nora Blank" }],
      lookedIn: "the device list of Acme Dental",
    },
    20,
  ),
  line(technician, "offboarding/work/devices/done/handled/reassigned", { to: "Nora Blank", recordsChanged: true }, 45),
  line(
    office,
    "offboarding/work/records/done/documentation",
    { evidence: "https://docs.example.com/acme-dental/contacts/sam-porter" },
    30,
  ),
  line(
    office,
    "offboarding/work/records/done/billing",
    { countsChecked: true, reportRecipient: "Olivia Reyes", invoiceRecipient: "Olivia Reyes" },
    15,
  ),
  line(technician, "closing/verification", { evidence: "ticket attachment end-state.csv" }, 30),
  line(technician, "closing/rest", { ticked: true }, 10),
  line(technician, "later/looks/look", { cameBack: [] }, 20),
];
