import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readFormLink } from "../actions/read-form-link.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { setTicketStatus } from "../actions/set-ticket-status.ts";
import { mailValues } from "../apply-ticket-template/mail-values.ts";
import { sendNotification } from "../apply-ticket-template/send-notification.ts";
import { namesSamePerson } from "../contacts/names-same-person.ts";
import { OffboardingDetails } from "../forms/offboarding-details.ts";
import { offboardingForm } from "../forms/offboarding-form.ts";
import { offboardingFormMail } from "../notifications/offboarding-form-mail.ts";
import { formReminders } from "../policies/form-reminders.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { fillText } from "../texts/fill-text.ts";
import { remindCustomer } from "./remind-customer.ts";
import { Removal } from "./removal.ts";

const { after, every, atMost, giveUpAfter } = formReminders.default;
const whenToRemind = `Unless the provider has set it otherwise, the first reminder comes after ${after}, then one every ${every}, ${atMost} at most; the form stays open for ${giveUpAfter}.`;

/** Asks the customer how to go about the removal, and does not give up quietly. */
export const gatherDetails = defineWorkflow({
  id: "remove-contact.gather-details",
  title: "Gather the details from the customer",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Sends the offboarding form to the ticket contact and waits for the answer, with reminders and a visible end.",
  input: Removal,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("reminders", readPolicy(formReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .step("address", readFormLink(offboardingForm), ({ input: { ticket } }) => ({
        ticketNumber: ticket.number,
        companyId: ticket.companyId,
      }))
      .run(
        "mail",
        sendNotification(offboardingFormMail),
        ({ input: { ticket, leaver, accepted }, address }) => ({
          ticket,
          values: mailValues(ticket, address.link),
          notFor: [leaver],
          accepted,
        }),
        { source: "customer" },
      )
      .form(
        "form",
        {
          form: offboardingForm,
          title: "Fill in the offboarding form",
          to: ({ input }) => input.ticket.contact.email,
          about: ({ input }) => ({ ticket: input.ticket.number, company: input.ticket.companyId }),
          remind: ({ reminders: { after, every, atMost } }) => ({ after, every, atMost }),
          onReminder: (flow) =>
            flow.run("reminded", remindCustomer, ({ input, mail, address }) => ({
              ...input,
              accepted: mail.accepted,
              formLink: address.link,
            })),
          afterLastReminder: (flow) =>
            flow
              .step("waiting", setTicketStatus("waiting-customer", "waiting for the customer"), ({ input }) => ({
                ticketId: input.ticket.ticketId,
              }))
              .step(
                "waitingNoted",
                addInternalNote,
                ({ input: { ticket }, texts }) => ({
                  ticketId: ticket.ticketId,
                  title: texts.waitingTitle,
                  text: fillText(texts.waitingText, { contact: ticket.contact.name }),
                }),
                { title: "Note on the ticket that the customer is waited for" },
              ),
          closedBy: officeAdmin,
          giveUpAfter: ({ reminders }) => reminders.giveUpAfter,
          why: whenToRemind,
          source: "customer",
        },
        (flow) =>
          flow
            .task("decision", {
              title: "Decide how to go on without the form",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `The offboarding form for ${input.leaver.name} was closed or never came. Go on with details asked by phone, or stop the removal?`,
              answer: z.object({ decision: z.enum(["go on", "stop"]) }),
              source: "practice",
            })
            .when(
              "the removal is not to go on",
              ({ decision }) => decision.decision === "stop",
              (flow) => flow.stop("Nobody answered the offboarding form, and the office stopped the removal."),
            )
            .task("details", {
              title: "Ask the customer for the details by phone",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `Ask ${input.ticket.contact.name} what the form asks about ${input.leaver.name}, and give the answers here.`,
              answer: OffboardingDetails,
              source: "practice",
            }),
      )
      .when(
        "the answer names somebody else",
        ({ input, form }) => !namesSamePerson(namedIn(form), input.leaver),
        (flow) =>
          flow
            .task("sameness", {
              title: "Find out whether the answer is about the same person",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input: { leaver, ticket }, form }) =>
                `This removal is about ${leaver.name} (${leaver.email ?? "no address known"}), but the answer names ${namedIn(form).name} (${namedIn(form).email ?? "no address"}). Ask ${ticket.contact.name}.`,
              answer: z.object({ person: z.enum(["the same person", "somebody else"]) }),
              source: "practice",
            })
            .when(
              "the answer is about somebody else",
              ({ sameness }) => sameness.person === "somebody else",
              (flow) =>
                flow.task("corrected", {
                  title: "Ask the customer for the details of the right person",
                  role: officeAdmin,
                  remind: ({ reminding }) => reminding,
                  ticket: ({ input }) => input.ticket.ticketId,
                  instructions: ({ input }) =>
                    `The answer was about somebody else; a removal of that person is a request of its own. Ask ${input.ticket.contact.name} for the details about ${input.leaver.name}, and give them here.`,
                  answer: OffboardingDetails,
                  source: "practice",
                }),
            ),
      ),
  output: ({ form, corrected, mail }) => ({ details: corrected ?? detailsIn(form), accepted: mail.accepted }),
});

/** The form, answered by the customer or, after it was given up, filled in by the office. */
type Answered = { readonly answer: OffboardingDetails } | { readonly details: OffboardingDetails };
const detailsIn = (form: Answered): OffboardingDetails => ("answer" in form ? form.answer : form.details);
const namedIn = (form: Answered) => {
  const { leaverName: name, leaverEmail: email } = detailsIn(form);
  return { name, email };
};
