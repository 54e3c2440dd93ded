import { defineWorkflow, RequiredApprovals } from "@msp/workflows";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { authorityTexts } from "../policies/authority-texts.ts";
import { taskReminders, urgentTaskReminders } from "../policies/task-reminders.ts";
import { authorisedContact } from "../roles/authorised-contact.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { remindersFor } from "./reminders-for.ts";
import { RequestToConfirm } from "./request-to-confirm.ts";
import { idsOf, namesOf } from "./required-of.ts";

const Input = RequestToConfirm.extend({ required: RequiredApprovals });
interface Scope {
  readonly input: RequestToConfirm & { readonly required: RequiredApprovals };
}

const question = ({ input: { requester, request, companyName, ticket } }: Scope) =>
  `${requester.name} asks to ${request} at ${companyName} (ticket ${ticket.number}). Do you approve?`;
const approversOf = ({ input }: Scope) => input.required.customer?.among ?? [];

/** Asks exactly those who may approve: persons of the customer by name, then somebody of the provider by role. The first no ends it. */
export const getApprovals = defineWorkflow({
  id: "confirm-request.get-approvals",
  title: "Get the approvals",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Whoever asks, and whoever it is about, never approves; and one person never approves for both sides.",
  input: Input,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("urgentReminding", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(authorityTexts), () => ({}))
      .choose("how many of the customer approve", ({ input }) => customerSide(input.required), {
        "nobody else": (flow) => flow,
        "one person": (flow) =>
          flow.approve(
            "consent",
            {
              title: "Approve the request for the customer",
              by: authorisedContact,
              among: (scope) => idsOf(approversOf(scope)),
              requester: ({ input }) => input.required.notBy,
              ask: (scope) => `For ${namesOf(approversOf(scope))}: ${question(scope)}`,
              remind: remindersFor,
              source: "practice",
            },
            (flow) => flow.step("noted", addInternalNote, (scope) => consentNote(scope)),
            (flow) => flow.step("declined", addInternalNote, (scope) => declinedNote(scope)),
          ),
        "two people": (flow) =>
          flow.approve(
            "consents",
            {
              title: "Approve the request for the customer, two of you",
              by: authorisedContact,
              quorum: 2,
              among: (scope) => idsOf(approversOf(scope)),
              requester: ({ input }) => input.required.notBy,
              ask: (scope) => `For two of ${namesOf(approversOf(scope))}: ${question(scope)}`,
              remind: remindersFor,
              source: "practice",
            },
            (flow) => flow.step("noted", addInternalNote, (scope) => consentNote(scope)),
            (flow) => flow.step("declined", addInternalNote, (scope) => declinedNote(scope)),
          ),
      })
      .choose(
        "who approves for the provider",
        ({ input, consent, consents }) => ownSide(input.required, consent ?? consents),
        {
          nobody: (flow) => flow,
          "somebody else of us": (flow) =>
            flow.approve(
              "agreed",
              {
                title: "Approve the request on our side",
                by: technician,
                requester: ({ input, consent, consents }) => notByInternally(input, consent ?? consents),
                ask: question,
                remind: remindersFor,
                source: "customer",
              },
              (flow) => flow.step("noted", addInternalNote, (scope) => internalNote(scope)),
              (flow) => flow,
            ),
          "a senior colleague": (flow) =>
            flow.approve(
              "agreed",
              {
                title: "Approve the request on our side, as a senior",
                by: seniorSpecialist,
                requester: ({ input, consent, consents }) => notByInternally(input, consent ?? consents),
                ask: question,
                remind: remindersFor,
                source: "customer",
              },
              (flow) => flow.step("noted", addInternalNote, (scope) => internalNote(scope)),
              (flow) => flow,
            ),
        },
      ),
  output: ({ consent, consents, agreed }) => {
    const customer = consent ?? consents;
    const declined = [customer, agreed].find((vote) => vote?.outcome === "declined");
    return {
      approvedBy: customer?.outcome === "approved" ? [...customer.by] : [],
      approvedInternallyBy: agreed?.outcome === "approved" ? [...agreed.by] : [],
      declinedBy: declined === undefined ? [] : [...declined.by],
    };
  },
});

interface Vote {
  readonly outcome: "approved" | "declined";
  readonly by: readonly string[];
}

function customerSide({ customer }: RequiredApprovals) {
  if (customer === undefined) return "nobody else";
  return customer.atLeast === 1 ? "one person" : "two people";
}

/** Nobody of the provider is asked about what the customer has declined. */
function ownSide({ internal }: RequiredApprovals, customer: Vote | undefined) {
  if (internal === "none" || customer?.outcome === "declined") return "nobody";
  return internal === "one" ? "somebody else of us" : "a senior colleague";
}

const notByInternally = ({ required, notByInternally }: Scope["input"], customer: Vote | undefined) => [
  ...required.notBy,
  ...notByInternally,
  ...(customer?.by ?? []),
];

interface Noting extends Scope {
  readonly texts: (typeof authorityTexts)["default"];
}
const consentNote = (scope: Noting) => ({
  ticketId: scope.input.ticket.ticketId,
  title: scope.texts.consentTitle,
  text: fillText(scope.texts.consentText, {
    approvers: namesOf(approversOf(scope)),
    request: scope.input.request,
    requester: scope.input.requester.name,
  }),
});
const declinedNote = (scope: Noting) => ({
  ticketId: scope.input.ticket.ticketId,
  title: scope.texts.declinedTitle,
  text: fillText(scope.texts.declinedText, { approvers: namesOf(approversOf(scope)), request: scope.input.request }),
});
const internalNote = ({ input, texts }: Noting) => ({
  ticketId: input.ticket.ticketId,
  title: texts.internalTitle,
  text: fillText(texts.internalText, { request: input.request, requester: input.requester.name }),
});
