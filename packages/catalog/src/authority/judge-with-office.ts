import { AuthorityRules, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { judgeAuthority } from "../actions/authority/judge-authority.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { requireContact } from "../actions/require-contact.ts";
import { taskReminders, urgentTaskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { NamedApprovers, OfficeRecord, OfficeRecordOfBoth } from "./office-record.ts";
import { recordOfOffice } from "./record-of-office.ts";
import { remindersFor } from "./reminders-for.ts";
import { RequestToConfirm } from "./request-to-confirm.ts";

/** Has the office look where the record could not be read here; the same rules then apply to what it found. */
export const judgeWithOffice = defineWorkflow({
  id: "confirm-request.judge-with-office",
  title: "Judge the request by what the office knows",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "A person looks up the authorities, calls the requester back, and names who can approve where others have to.",
  input: RequestToConfirm.extend({ rules: AuthorityRules, unread: z.array(z.string()) }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("urgentReminding", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .choose("whose authorities are looked up", ({ input }) => (input.concerns ? "of both" : "of the requester"), {
        "of both": (flow) =>
          flow.task("record", {
            title: "Look up the authorities and confirm the requester's identity",
            role: officeAdmin,
            remind: remindersFor,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) =>
              `${lookUpText(input)} Say as well what ${input.concerns?.name} may decide there.`,
            answer: OfficeRecordOfBoth,
            source: "practice",
          }),
        "of the requester": (flow) =>
          flow.task("record", {
            title: "Look up the authorities and confirm the requester's identity",
            role: officeAdmin,
            remind: remindersFor,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) => lookUpText(input),
            answer: OfficeRecord,
            source: "practice",
          }),
      })
      .step("judged", judgeAuthority, ({ input, record }) => ({
        companyId: input.companyId,
        onFile: recordOfOffice(input, record),
        namesEverybody: false,
        requester: input.requester,
        concerns: input.concerns,
        matter: input.matter,
        isInWriting: input.isInWriting,
        rules: input.rules,
      }))
      .when(
        "the requester may not decide it alone",
        ({ judged }) => judged.answer.outcome !== "allowed" && judged.answer.outcome !== "needs approval",
        (flow) =>
          flow
            .task("asked", {
              title: "Name an authorised contact who can approve",
              role: officeAdmin,
              remind: remindersFor,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `${input.requester.name} may not decide alone: ${input.request}. Name ${approversText(input)} of ${input.companyName} who holds ${authoritiesText(input)}; not the requester${input.concerns ? " and not the person it is about" : ""}.`,
              answer: NamedApprovers,
              source: "practice",
            })
            .step("authorised", requireContact, ({ input, asked }) => ({
              companyId: input.companyId,
              contactId: asked.contactId,
              notThis: input.concerns,
            }))
            .each(
              "further",
              "contactId",
              {
                of: ({ asked: { secondContactId } }) => (secondContactId === undefined ? [] : [secondContactId]),
                key: (contactId) => contactId,
                title: "The second contact, where two have to approve",
              },
              (flow) =>
                flow.step("second", requireContact, ({ input, contactId }) => ({
                  companyId: input.companyId,
                  contactId,
                  notThis: input.concerns,
                })),
            )
            .step("judgedAgain", judgeAuthority, ({ input, record, authorised, further, asked }) => ({
              companyId: input.companyId,
              onFile: recordOfOffice(input, { ...record, evidence: `${record.evidence}; ${asked.evidence}` }, [
                authorised,
                ...further.map(({ second }) => second),
              ]),
              namesEverybody: false,
              requester: input.requester,
              concerns: input.concerns,
              matter: input.matter,
              isInWriting: input.isInWriting,
              rules: input.rules,
            })),
      ),
  output: ({ record, judged, judgedAgain }) => ({
    answer: (judgedAgain ?? judged).answer,
    identityConfirmedBy: record.identityConfirmedBy,
    concernedHolds: "concernedHolds" in record ? record.concernedHolds : [],
  }),
});

type Asked = RequestToConfirm & { readonly rules: AuthorityRules; readonly unread: readonly string[] };

const ruleFor = ({ rules, matter }: Asked) => rules.kinds[matter.kind];

const authoritiesText = (input: Asked) =>
  [...new Set(["primary", ...ruleFor(input).decidedBy])].map((one) => `the ${one} authority`).join(" or ");

const approversText = (input: Asked) =>
  ruleFor(input).customerApprovers === 1 ? "a contact" : "two different contacts";

/** Names an authority only when it counts: a limit or a cooling-off that stands against it is for the office to see. */
function lookUpText(input: Asked) {
  const { requester, request, companyName, matter, unread, rules } = input;
  const limits = [
    ...(matter.kind === "spend money"
      ? [`A limit below ${matter.amount.amount} ${matter.amount.currency} does not count.`]
      : []),
    ...(ruleFor(input).coolingOff ? [`An authority younger than ${rules.coolingOffDays} days does not count.`] : []),
  ];
  return [
    `${requester.name} (${requester.email}) asks to ${request} at ${companyName}. Here it could not be read who may decide that: ${unread.join(" ")}`,
    `Look up in the customer's documentation which authorities ${requester.name} holds; ${authoritiesText(input)} decides this.`,
    ...limits,
    `Confirm that the request really comes from ${requester.name}: call back on a number already on file, never on one from the request.`,
  ].join(" ");
}
