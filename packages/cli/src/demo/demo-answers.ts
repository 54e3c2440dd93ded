import type { Json } from "@msp/workflows";
import type { AnswerScript } from "../people/answer-script.ts";
import { sandboxPeople } from "../sandbox/sandbox-tenant.ts";

const { office, technician, senior, customer } = sandboxPeople;
type Line = AnswerScript[number];

const line = (by: Line["by"], title: string, value: Json, afterMinutes: number): Line => ({
  title,
  by,
  value: value as Line["value"],
  afterMinutes,
  afterReminders: 0,
  again: true,
});

/**
 * What the demonstration's invented people answer, and how long they take. The customer needs a reminder. Some lines are for hosts where a system is not
 * connected; in the sandbox, where every one is, nobody asks for them.
 */
export const demoAnswers: AnswerScript = [
  line(
    office,
    "Look up the authorities and confirm the requester's identity",
    {
      requesterHolds: ["primary"],
      concernedHolds: [],
      identityConfirmedBy: "called back on 555-0110",
      evidence: "https://docs.example.com/acme-dental/authorities",
    },
    12,
  ),
  line(office, "Confirm the requester's identity", { identityConfirmedBy: "called back on 555-0110" }, 12),
  {
    ...line(
      customer,
      "User offboarding form",
      {
        leaverName: "Sam Porter",
        leaverEmail: "sam.porter@example.com",
        effectiveAt: "2026-12-18T17:00",
        mailbox: "shared mailbox",
        mailboxAccess: ["Olivia Reyes"],
        devices: [{ name: "ACME-WS-01", successor: "Nora Blank" }],
        filesTo: "Olivia Reyes",
        wipeMobileDevices: false,
      },
      50,
    ),
    afterReminders: 1,
  },
  line(
    technician,
    "Record the state before anything is changed",
    {
      evidence: "ticket attachment snapshot.csv",
      mailboxGigabytes: 18,
      isOnHold: false,
      mobileDevices: [],
      accountNames: ["sam.porter"],
    },
    12,
  ),
  line(
    technician,
    "Revoke sessions, reset the password, block sign-in",
    { sessionsRevoked: true, passwordReset: true, signInBlocked: true, evidence: "sign-in reads as blocked" },
    10,
  ),
  line(
    technician,
    "Remove MFA and remote access, change what the person knew",
    {
      mfaRemoved: true,
      remoteAccessRemoved: true,
      sharedCredentials: "the person knew none",
      evidence: "checked in the vault",
    },
    10,
  ),
  line(technician, "Deny pending elevation requests", { denied: 0 }, 3),
  line(technician, "Take the mailbox out of daily use", { done: true }, 10),
  line(
    technician,
    "Convert to a shared mailbox and read it back",
    { readsAsShared: true, evidence: "the mailbox reads as shared" },
    10,
  ),
  line(technician, "Grant access to the mailbox", { done: true }, 5),
  line(technician, "Hand over the files", { keptUntil: "2027-01-31" }, 20),
  line(
    technician,
    "Remove the access to groups and applications",
    { groupsThatRemain: [], evidence: "no group lists the person" },
    15,
  ),
  line(technician, "Release the licences", { released: ["Business Standard"] }, 5),
  line(senior, "Approve a smaller subscription", "approve", 60),
  line(technician, "Reduce the subscription", { evidence: "one licence fewer from 1 January" }, 10),
  line(technician, "Keep or stop the backup", { decision: "kept" }, 5),
  line(technician, "Close the identity without deleting it", { staysDisabled: true }, 5),
  line(
    technician,
    "List the person's devices",
    {
      devices: [{ name: "ACME-WS-01", fate: "reassign", successor: "Nora Blank" }],
      lookedIn: "the device list of Acme Dental",
    },
    20,
  ),
  line(technician, "Pass the device on", { to: "Nora Blank", recordsChanged: true }, 45),
  line(
    office,
    "Update the documentation",
    { evidence: "https://docs.example.com/acme-dental/contacts/sam-porter" },
    30,
  ),
  line(
    office,
    "Check billing and recipients",
    { countsChecked: true, reportRecipient: "Olivia Reyes", invoiceRecipient: "Olivia Reyes" },
    15,
  ),
  line(technician, "Verify the end state", { evidence: "ticket attachment end-state.csv" }, 30),
  line(technician, "Do and tick the important items that are open", { ticked: true }, 10),
  line(technician, "See that nothing came back", { cameBack: [] }, 20),
  {
    kind: "doubts",
    by: office,
    value: "saw the mail in the mailbox",
    afterMinutes: 0,
    afterReminders: 0,
    again: false,
  },
];
