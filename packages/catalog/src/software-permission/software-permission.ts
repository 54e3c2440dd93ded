import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { completeTicket } from "../actions/complete-ticket.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { permissionTexts } from "../policies/permission-texts.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { gatherEvidence } from "../software/gather-evidence.ts";
import { permitSoftware } from "../software/permit-software.ts";
import { softwarePermissionTemplate } from "../templates/software-permission-template.ts";
import { fillText } from "../texts/fill-text.ts";
import { takeRequestTicket } from "../tickets/take-request-ticket.ts";
import { filePermission } from "./file-permission.ts";
import { judgeRemoval } from "./judge-removal.ts";
import { SoftwarePermissionRequest } from "./software-permission-request.ts";
import type { SoftwareWish } from "./software-wish.ts";
import { takeSoftwareWish } from "./take-software-wish.ts";

/** Permits planned software, or does not: by the customer's list, or in writing by who may decide it and one of ours; and files it where it is found later. */
export const softwarePermission = defineWorkflow({
  id: "software-permission",
  title: "Permission to install or remove software",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Software is installed or removed for a customer's people only with a permission on record: the customer's list, or two approvals in writing, with the evidence beside them.",
  input: SoftwarePermissionRequest,
  steps: (flow) =>
    flow
      .run("wanted", takeSoftwareWish, ({ input }) => input)
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(permissionTexts), () => ({}))
      .run("ticket", takeRequestTicket(softwarePermissionTemplate), ({ input, wanted, texts }) => ({
        entry: input.entry,
        companyId: wanted.companyId,
        contactId: wanted.requester.contactId,
        title: fillText(texts.ticketTitle, {
          action: wanted.wish.action,
          what: wanted.wish.what,
          company: wanted.companyName,
        }),
        description: fillText(texts.ticketDescription, wordsOf(wanted)),
      }))
      .choose("what is judged", ({ wanted }) => wanted.wish.action, {
        install: (flow) =>
          flow.run("evidence", gatherEvidence, ({ ticket, wanted }) => ({
            ticket,
            companyName: wanted.companyName,
            what: wanted.wish.what,
            platform: wanted.wish.platform,
            facts: wanted.wish.facts,
          })),
        remove: (flow) =>
          flow.run("evidence", judgeRemoval, ({ ticket, wanted }) => ({
            companyId: ticket.companyId,
            facts: wanted.wish.facts,
          })),
      })
      .run("permission", permitSoftware, ({ ticket, wanted, evidence }) => ({
        verdict: evidence.verdict,
        against: evidence.against,
        missing: evidence.missing,
        ticket,
        companyName: wanted.companyName,
        requester: wanted.requester,
        kind: wanted.wish.action === "install" ? ("install software" as const) : ("remove software" as const),
        request: `${wanted.wish.action} ${wanted.wish.what} (${wanted.wish.where}), for: ${wanted.wish.purpose}`,
        allowedBy: evidence.allowedBy,
        isInWriting: wanted.wish.isInWriting,
        identityConfirmedBy: wanted.wish.identityConfirmedBy,
        notByInternally: [],
        isUrgent: false,
      }))
      .when(
        "it is permitted",
        ({ permission }) => permission.outcome === "permitted",
        (flow) =>
          flow
            .run("filed", filePermission, ({ ticket, texts, wanted, evidence, permission }) => ({
              ticketId: ticket.ticketId,
              ticketNumber: ticket.number,
              companyId: ticket.companyId,
              title: fillText(texts.pageTitle, { what: wanted.wish.what, ticketNumber: ticket.number }),
              text: fillText(texts.pageText, {
                ...wordsOf(wanted),
                permission: permissionOf(permission),
                evidence: wanted.wish.action === "install" ? evidence.text : "Not judged: it is removed.",
                ticketNumber: ticket.number,
              }),
            }))
            .step(
              "permitted",
              addInternalNote,
              ({ ticket, texts, wanted, permission, filed }) => ({
                ticketId: ticket.ticketId,
                title: texts.permittedTitle,
                text: fillText(texts.permittedText, {
                  action: wanted.wish.action,
                  what: wanted.wish.what,
                  permission: permissionOf(permission),
                  filed: filed.where,
                }),
              }),
              { title: "Note the permission on the ticket, and where it is filed" },
            )
            .task("work", {
              title: "Install or remove it",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ ticket }) => ticket.ticketId,
              instructions: ({ ticket, wanted, permission }) =>
                `Ticket ${ticket.number}: ${wanted.wish.action} ${wanted.wish.what}. Where: ${wanted.wish.where}. Permission: ${permissionOf(permission)}. Do it with rights of your own or through the service that decides about elevation, then ask ${wanted.requester.name} whether it is as wanted.`,
              answer: z.object({ done: z.boolean(), seen: z.string().min(1).describe("What was done and seen") }),
              source: "customer",
            })
            .step(
              "workNoted",
              addInternalNote,
              ({ ticket, texts, wanted, work }) => ({
                ticketId: ticket.ticketId,
                title: texts.doneTitle,
                text: fillText(texts.doneText, {
                  action: wanted.wish.action,
                  what: wanted.wish.what,
                  seen: work.seen,
                }),
              }),
              { title: "Note on the ticket what was done" },
            ),
        (flow) =>
          flow
            .step(
              "refused",
              addInternalNote,
              ({ ticket, texts, wanted, permission }) => ({
                ticketId: ticket.ticketId,
                title: texts.refusedTitle,
                text: fillText(texts.refusedText, {
                  action: wanted.wish.action,
                  what: wanted.wish.what,
                  reason: permissionOf(permission),
                }),
              }),
              { title: "Note on the ticket why it is not permitted" },
            )
            .task("told", {
              title: "Tell whoever asked why it is not permitted",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ ticket }) => ticket.ticketId,
              instructions: ({ wanted, permission }) =>
                `Tell ${wanted.requester.name} that it is not permitted to ${wanted.wish.action} ${wanted.wish.what}, and whom to ask where it is still needed. The reason, for you and not for repeating: ${permissionOf(permission)}.`,
              answer: z.object({ told: z.literal(true) }),
              source: "practice",
            }),
      )
      .when(
        "nothing is left to do",
        ({ work }) => work === undefined || work.done,
        (flow) =>
          flow.step("completed", completeTicket, ({ ticket, texts, wanted, work }) => ({
            ticketId: ticket.ticketId,
            resolution: fillText(texts.resolution, {
              action: wanted.wish.action,
              what: wanted.wish.what,
              outcome: work === undefined ? "not permitted" : "done",
            }),
          })),
      ),
  output: ({ ticket, evidence, permission, filed, work, completed }) => ({
    ticketId: ticket.ticketId,
    ticketNumber: ticket.number,
    verdict: evidence.verdict,
    outcome: permission.outcome,
    permission: permissionOf(permission),
    filed: filed?.where,
    done: work?.done ?? false,
    ticketCompleted: completed !== undefined,
  }),
  ordering: [
    { earlier: "permission", later: "work", because: "nothing is installed before somebody who may has decided it" },
    { earlier: "filed", later: "work", because: "what is filed afterwards is forgotten" },
  ],
});

const wordsOf = ({
  requester,
  wish: { action, what, where, purpose },
}: {
  readonly requester: { readonly name: string };
  readonly wish: SoftwareWish;
}) => ({ action, what, where, purpose, user: requester.name });

const permissionOf = (
  permission:
    | { readonly outcome: "permitted"; readonly by: string }
    | { readonly outcome: "refused"; readonly reason: string },
): string => (permission.outcome === "permitted" ? permission.by : permission.reason);
