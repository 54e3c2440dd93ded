import { defineWorkflow } from "@msp/workflows";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { prepareTicket } from "../apply-ticket-template/prepare-ticket.ts";
import { confirmRequest } from "../authority/confirm-request.ts";
import type { Confirmation } from "../authority/confirmation.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { removeContactTemplate } from "../templates/remove-contact-template.ts";
import { fillText } from "../texts/fill-text.ts";
import { LocalTime } from "../texts/local-time.ts";
import { closeRemoval } from "./close-removal.ts";
import { lockOutAfterForm } from "./lock-out-after-form.ts";
import { lockOutFirst } from "./lock-out-first.ts";
import { lockOutOnTime } from "./lock-out-on-time.ts";
import { lookAgain } from "./look-again.ts";
import { offboardUser } from "./offboard-user.ts";
import type { Removal } from "./removal.ts";
import { RemovalRequest } from "./removal-request.ts";
import { takeRequest } from "./take-request.ts";

/**
 * Removes a contact of an RMM customer, from the request to the last look 30 days later.
 *
 * The template is applied in its two parts, because an urgent lock-out comes between them: it does not wait for the form, nor for its mail.
 */
export const removeContact = defineWorkflow({
  id: "remove-contact",
  title: "Remove a contact of an RMM customer",
  version: "2.0.0",
  effective: "2026-12-15",
  purpose:
    "A customer with remote monitoring asks to remove a person: the request is checked, the person is locked out at the right moment, and everything the person had is wound up and proved.",
  input: RemovalRequest,
  steps: (flow) =>
    flow
      .run("request", takeRequest, ({ input }) => input)
      .step("texts", readPolicy(removalTexts), () => ({}))
      .run("ticket", prepareTicket(removeContactTemplate), ({ input, request, texts }) => ({
        entry: input.entry,
        companyId: request.companyId,
        contact: request.contact,
        title: fillText(texts.ticketTitle, { leaver: request.leaver.name }),
        description: fillText(texts.ticketDescription, {
          leaver: request.leaver.name,
          requester: request.requester.name,
          urgency: request.urgency,
        }),
        priority: request.urgency === "immediate" ? ("high" as const) : ("medium" as const),
        additionalContactIds: request.alsoTold,
      }))
      .when(
        "the office has accepted that the person could learn of it",
        ({ request }) => request.audience.accepted.length > 0,
        (flow) =>
          flow.step(
            "accepted",
            addInternalNote,
            ({ ticket, texts, request: { audience } }) => ({
              ticketId: ticket.ticketId,
              title: texts.mayKnowTitle,
              text: fillText(texts.mayKnowText, {
                ways: audience.accepted.join("; "),
                reason: audience.decision?.reason,
              }),
            }),
            { title: "Note on the ticket that it was accepted, and why" },
          ),
      )
      .run("authority", confirmRequest, ({ input, request, ticket }) => ({
        companyId: request.companyId,
        companyName: request.companyName,
        ticket: { ticketId: ticket.ticketId, number: ticket.number },
        requester: request.requester,
        matter: { kind: "remove a person" as const },
        request: `remove ${request.leaver.name}`,
        concerns: request.leaver,
        isInWriting: input.isInWriting ?? false,
        notByInternally: [],
        isUrgent: request.urgency === "immediate",
      }))
      .when(
        "nobody who may decide it wants the removal",
        ({ authority }) => authority.outcome === "refused",
        (flow) => flow.stop(({ authority }) => `Nothing was removed. ${refusalOf(authority)}`),
      )
      .choose("when access ends", ({ request }) => whenAccessEnds(request), {
        "at once": (flow) => flow.run("ready", lockOutFirst, removalOf),
        "at a time that is known": (flow) =>
          flow.run("ready", lockOutOnTime, ({ request, ticket }) => ({
            ...removalOf({ request, ticket }),
            effectiveAt: LocalTime.parse(request.effectiveAt),
          })),
        "when the form says": (flow) => flow.run("ready", lockOutAfterForm, removalOf),
      })
      .run("offboarding", offboardUser, ({ request, ticket, authority, ready: { lockOut, answer } }) => ({
        ...removalOf({ request, ticket }),
        details: answer.details,
        leaverHolds: confirmed(authority).concernedHolds,
        mailboxGigabytes: lockOut.mailboxGigabytes,
        isOnHold: lockOut.isOnHold,
        mobileDevices: lockOut.mobileDevices,
        accountNames: lockOut.accountNames,
      }))
      .run("closing", closeRemoval, ({ request, ticket, authority, ready }) => ({
        ...removalOf({ request, ticket }),
        accepted: ready.answer.accepted,
        authority: confirmed(authority).confirmedBy,
      }))
      .run("later", lookAgain, removalOf),
  output: ({ request, ticket, authority, closing, later }) => ({
    ticketId: ticket.ticketId,
    ticketNumber: ticket.number,
    removed: request.leaver.name,
    authority: confirmed(authority).confirmedBy,
    evidence: closing.evidence,
    contactDeactivated: closing.contactDeactivated,
    cameBack: later.cameBack,
  }),
  ordering: [
    {
      earlier: "authority",
      later: "ready",
      because: "nobody is locked out on the word of somebody who may not decide it",
    },
    {
      earlier: "ready",
      later: "offboarding",
      because: "a person who can still sign in can undo or copy what is being handed over",
    },
    {
      earlier: "offboarding/work/records/done/authority/shown",
      later: "closing/completed",
      because: "a customer is never left without a primary authority",
    },
    {
      earlier: "offboarding/work/records/done/authority/primary",
      later: "closing/completed",
      verified: true,
      because: "a customer is never left without a primary authority",
    },
  ],
});

/** An immediate removal waits for nothing; a scheduled one whose time is known does not wait for the form. */
function whenAccessEnds({ urgency, effectiveAt }: Pick<RemovalRequest, "urgency" | "effectiveAt">) {
  if (urgency === "immediate") return "at once";
  return effectiveAt === undefined ? "when the form says" : "at a time that is known";
}

/** Who wants the removal; a refusal has ended the run before. */
const confirmed = (authority: Confirmation) =>
  authority.outcome === "confirmed" ? authority : { confirmedBy: "", concernedHolds: [] };
const refusalOf = (authority: Confirmation) => (authority.outcome === "refused" ? authority.reason : "");

/** What every part of the removal works on, from the request and its ticket. */
function removalOf(scope: {
  readonly request: Omit<Removal, "ticket" | "accepted"> & { readonly audience: { readonly accepted: string[] } };
  readonly ticket: Removal["ticket"];
}): Removal {
  const { companyName, leaver, requester, urgency, audience } = scope.request;
  return { ticket: scope.ticket, companyName, leaver, requester, urgency, accepted: audience.accepted };
}
