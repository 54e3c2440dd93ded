import { type AuthorityAnswer, defineWorkflow, missingApprovals } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { authorityRules } from "../policies/authority-rules.ts";
import { authorityTexts } from "../policies/authority-texts.ts";
import { taskReminders, urgentTaskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { fillText } from "../texts/fill-text.ts";
import type { Confirmation } from "./confirmation.ts";
import { getApprovals } from "./get-approvals.ts";
import { judgeByRecord } from "./judge-by-record.ts";
import { judgeWithOffice } from "./judge-with-office.ts";
import { remindersFor } from "./reminders-for.ts";
import { RequestToConfirm } from "./request-to-confirm.ts";
import { namesOf, reasonsOf, requiredOf } from "./required-of.ts";

/**
 * Makes sure that somebody who may decide it wants a thing: by the customer's record where that says, by the office where it does not, and with the approval
 * of exactly those whose word counts. Ends with `refused` instead of ending the run, because what follows from a no is the procedure's own business.
 */
export const confirmRequest = defineWorkflow({
  id: "confirm-request",
  title: "Confirm that the request may be carried out",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Nobody acts for a customer on the word of somebody who may not decide it. The rules are the provider's, the facts are in the customer's record, and what is not known there is asked.",
  input: RequestToConfirm,
  steps: (flow) =>
    flow
      .step("rules", readPolicy(authorityRules), () => ({}), { source: "customer" })
      .step("texts", readPolicy(authorityTexts), () => ({}))
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("urgentReminding", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .run("file", judgeByRecord, ({ input, rules }) => ({ ...input, rules }), { source: "practice" })
      .when(
        "the record does not say",
        ({ file }) => file.answer.outcome === "ask a person",
        (flow) =>
          flow.run("office", judgeWithOffice, ({ input, rules, file }) => ({
            ...input,
            rules,
            unread: [...reasonsOf(file.answer)],
          })),
      )
      .when(
        "nobody could decide it now",
        ({ file, office }) => requiredOf((office ?? file).answer) === undefined,
        (flow) =>
          flow.step(
            "refusalNoted",
            addInternalNote,
            ({ input, texts, file, office }) => ({
              ticketId: input.ticket.ticketId,
              title: texts.refusedTitle,
              text: fillText(texts.refusedText, {
                request: input.request,
                reasons: reasonsOf((office ?? file).answer).join(" "),
              }),
            }),
            { title: "Note on the ticket why it cannot be done" },
          ),
        (flow) =>
          flow
            .when(
              "nobody has made sure who asks",
              ({ input, file, office }) =>
                input.identityConfirmedBy === undefined &&
                office === undefined &&
                requiredOf(file.answer)?.decidedBy !== undefined,
              (flow) =>
                flow.task("identity", {
                  title: "Confirm the requester's identity",
                  role: officeAdmin,
                  remind: remindersFor,
                  ticket: ({ input }) => input.ticket.ticketId,
                  instructions: ({ input, file }) =>
                    `${input.requester.name} (${input.requester.email}) asks to ${input.request} at ${input.companyName}, and may decide that. Confirm that the request really comes from ${input.requester.name}: call back on ${requiredOf(file.answer)?.decidedBy?.phone ?? "a number already on file"}, never on one from the request.`,
                  answer: z.object({
                    identityConfirmedBy: z
                      .string()
                      .min(1)
                      .describe("How the requester was called back, on a number or address already on file"),
                  }),
                  source: "practice",
                }),
            )
            .run("approvals", getApprovals, ({ input, file, office }) => ({
              ...input,
              required: requiredOf((office ?? file).answer) ?? { internal: "none" as const, notBy: [] },
            }))
            .when(
              "the requester's own authority is enough for the customer",
              ({ file, office }) => requiredOf((office ?? file).answer)?.decidedBy !== undefined,
              (flow) =>
                flow.step(
                  "noted",
                  addInternalNote,
                  ({ input, texts, file, office, identity }) => ({
                    ticketId: input.ticket.ticketId,
                    title: texts.authorityTitle,
                    text: fillText(texts.authorityText, {
                      requester: input.requester.name,
                      holds: requiredOf((office ?? file).answer)?.decidedBy?.authority,
                      request: input.request,
                      evidence: evidenceOf((office ?? file).answer, [
                        office?.identityConfirmedBy ?? identity?.identityConfirmedBy ?? input.identityConfirmedBy,
                      ]),
                    }),
                  }),
                  { title: "Note the authority on the ticket" },
                ),
            ),
      ),
  output: ({ input, file, office, identity, approvals }): Confirmation => {
    const { answer, concernedHolds } = office ?? file;
    const required = requiredOf(answer);
    if (required === undefined || approvals === undefined)
      return { outcome: "refused", reason: reasonsOf(answer).join(" ") };
    const { approvedBy, approvedInternallyBy, declinedBy } = approvals;
    if (declinedBy.length > 0) return { outcome: "refused", reason: `It was declined by ${declinedBy.join(", ")}.` };
    const missing = missingApprovals(required, { customer: approvedBy, internal: approvedInternallyBy });
    if (missing.customer + missing.internal > 0)
      return { outcome: "refused", reason: "Fewer different people have approved it than have to." };
    return {
      outcome: "confirmed",
      confirmedBy: required.decidedBy?.name ?? namesOf(required.customer?.among ?? []),
      approvedBy,
      approvedInternallyBy,
      evidence: evidenceOf(answer, [
        office?.identityConfirmedBy ?? identity?.identityConfirmedBy ?? input.identityConfirmedBy,
      ]),
      concernedHolds,
    };
  },
});

const evidenceOf = (answer: AuthorityAnswer, identity: readonly (string | undefined)[]) =>
  ["evidence" in answer ? answer.evidence : undefined, ...identity].filter((one) => one !== undefined).join("; ");
