import { defineWorkflow } from "@msp/workflows";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { setTicketPriority } from "../actions/set-ticket-priority.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { siteOutageTemplate } from "../templates/site-outage-template.ts";
import { fillText } from "../texts/fill-text.ts";
import { nameResponsible } from "../tickets/name-responsible.ts";
import { takeIncident } from "../tickets/take-incident.ts";
import { closeOutage } from "./close-outage.ts";
import { contactProvider } from "./contact-provider.ts";
import { escalateOutage } from "./escalate-outage.ts";
import { firstMessage } from "./first-message.ts";
import { gatherPicture } from "./gather-picture.ts";
import { keepInformed } from "./keep-informed.ts";
import { lookForNotice } from "./look-for-notice.ts";
import { lookUpByHand } from "./look-up-by-hand.ts";
import { nameContact } from "./name-contact.ts";
import { outageOf } from "./outage-of.ts";
import { OutageRequest } from "./outage-request.ts";
import { standDown } from "./stand-down.ts";
import { takeReport } from "./take-report.ts";
import { toldInWords } from "./told-in-words.ts";
import { triageOutage } from "./triage-outage.ts";
import { watchRestoration } from "./watch-restoration.ts";

/**
 * Internet or server down or inaccessible: from the first alert to the recorded root cause.
 *
 * While service is down, messages, escalation and the provider's ticket run beside the wait for its restoration, and end with it.
 */
export const siteOutage = defineWorkflow({
  id: "site-outage",
  title: "Internet or server down or inaccessible",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "A site or a server of a customer with remote monitoring is down: it is made critical, the customer is told once and kept informed, it climbs until somebody solves it, and it is closed only when monitoring and a person agree.",
  input: OutageRequest,
  steps: (flow) =>
    flow
      .run("report", takeReport, ({ input }) => input)
      .step("began", readClock, () => ({}))
      .step("texts", readPolicy(outageTexts), () => ({}))
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .when(
        "the ticket exists already",
        ({ report }) => report.ticketId !== undefined,
        (flow) =>
          flow
            .step("saved", readTicket, ({ report }) => ({ ticketId: report.ticketId ?? "" }))
            .when(
              "it is not critical yet",
              ({ saved }) => saved.priority.id !== "critical",
              (flow) =>
                flow.step(
                  "critical",
                  setTicketPriority("critical", "critical"),
                  ({ saved }) => ({ ticketId: saved.id }),
                  { source: "practice" },
                ),
            ),
      )
      .run(
        "ticket",
        takeIncident(siteOutageTemplate),
        ({ input, report, texts }) => ({
          entry: input.entry,
          companyId: report.companyId,
          contactId: report.contactId,
          title: fillText(texts.ticketTitle, { symptom: input.symptom ?? "site or server unreachable" }),
          description: fillText(texts.ticketDescription, { symptom: input.symptom ?? "site or server unreachable" }),
        }),
        { source: "practice" },
      )
      .step("current", readTicket, ({ ticket }) => ({ ticketId: ticket.ticketId }), {
        title: "Read when the ticket was opened",
      })
      .run("picture", gatherPicture, ({ input, ticket }) => ({
        ticketId: ticket.ticketId,
        companyId: ticket.companyId,
        siteId: input.siteId,
        deviceIds: input.deviceIds,
      }))
      .step(
        "briefed",
        addInternalNote,
        ({ ticket, texts, picture: { link, instructions, devices, alerts, tickets, planned, unread } }) => ({
          ticketId: ticket.ticketId,
          title: texts.briefingTitle,
          text: fillText(texts.briefingText, {
            link,
            instructions,
            devices,
            alerts,
            tickets,
            planned,
            unread: unread.join(" ") || "nothing",
          }),
        }),
        { title: "Note on the ticket what is known, for whoever works on it" },
      )
      .together("start", {
        responsible: (flow) =>
          flow.within(
            "asked",
            ({ times }) => times.triageWithin,
            (flow) => flow.run("acting", nameResponsible, ({ ticket }) => ({ ticketId: ticket.ticketId })),
            (flow) => flow,
            {
              title: "Until somebody says who acts",
              why: "The customer's message does not wait for it; whoever holds a role gets its questions meanwhile.",
              source: "practice",
            },
          ),
        triage: (flow) =>
          flow.run("found", triageOutage, ({ report, ticket, picture }) => ({
            ticketId: ticket.ticketId,
            number: ticket.number,
            companyName: report.companyName,
            picture,
          })),
        notice: (flow) =>
          flow.when(
            "somebody is known whom the service desk could have told",
            ({ report }) => report.contactId !== undefined,
            (flow) =>
              flow.run("seen", lookForNotice, ({ report, ticket, current }) => ({
                companyId: ticket.companyId,
                contactId: report.contactId ?? "",
                ticketId: ticket.ticketId,
                createdAt: current.createdAt,
              })),
          ),
      })
      .choose("what it is", ({ start }) => (start.triage.found.finding === "an outage" ? "an outage" : "no outage"), {
        "an outage": (flow) =>
          flow
            .together(
              "outage",
              {
                repair: (flow) => flow.run("restored", watchRestoration, outageOf),
                responsible: (flow) =>
                  flow.when(
                    "nobody has said yet who acts",
                    ({ start }) => start.responsible.asked.outcome === "over",
                    (flow) => flow.run("acting", nameResponsible, ({ ticket }) => ({ ticketId: ticket.ticketId })),
                  ),
                customer: (flow) =>
                  flow
                    .run("contact", nameContact, outageOf)
                    .when(
                      "the ticket has its contact only now",
                      ({ report }) => report.contactId === undefined,
                      (flow) =>
                        flow.run("seen", lookForNotice, ({ ticket, current, contact }) => ({
                          companyId: ticket.companyId,
                          contactId: contact.contactId,
                          ticketId: ticket.ticketId,
                          createdAt: current.createdAt,
                        })),
                    )
                    .run("first", firstMessage, (scope) => ({
                      ...outageOf(scope),
                      contact: scope.contact,
                      knows: scope.seen?.knows ?? knowsOf(scope),
                    }))
                    .run("informed", keepInformed, (scope) => ({
                      ...outageOf(scope),
                      contact: scope.contact,
                      told: scope.first.told,
                    })),
                escalation: (flow) => flow.run("climbed", escalateOutage, outageOf),
                provider: (flow) =>
                  flow.when(
                    "the cause lies with a vendor or provider",
                    ({ start }) => start.triage.found.cause === "with a vendor or provider",
                    (flow) =>
                      flow.run("called", contactProvider, ({ report, ticket }) => ({
                        ticketId: ticket.ticketId,
                        number: ticket.number,
                        companyName: report.companyName,
                      })),
                  ),
                instructions: (flow) =>
                  flow.when(
                    "something could not be read",
                    ({ picture }) => picture.unread.length > 0,
                    (flow) =>
                      flow.run("lookedUp", lookUpByHand, ({ report, ticket, picture }) => ({
                        ticketId: ticket.ticketId,
                        number: ticket.number,
                        companyName: report.companyName,
                        unread: picture.unread,
                      })),
                  ),
              },
              { endsWith: "repair" },
            )
            .run("closing", closeOutage, (scope) => ({
              ...outageOf(scope),
              ...scope.outage.repair.restored,
              contact: scope.outage.customer.contact,
              ...toldInWords(scope.outage.customer, scope.outage.customer.seen?.knows ?? knowsOf(scope)),
            })),
        "no outage": (flow) =>
          flow.run("stoodDown", standDown, (scope) => ({
            ticketId: scope.ticket.ticketId,
            number: scope.ticket.number,
            companyName: scope.report.companyName,
            finding: scope.start.triage.found.finding,
            note: scope.start.triage.found.note,
            knows: knowsOf(scope),
          })),
      }),
  output: ({ ticket, start, outage, closing }) => ({
    ticketId: ticket.ticketId,
    ticketNumber: ticket.number,
    finding: start.triage.found.finding,
    customer: outage?.customer.first?.told,
    restoredAt: outage?.repair.restored.restoredAt,
    cause: closing?.cause,
    evidence: outage?.repair.restored.evidence,
  }),
  ordering: [
    {
      earlier: "outage/repair/restored/confirmed",
      later: "closing/completed",
      verified: true,
      because: "only a person knows whether people can work",
    },
    {
      earlier: "start/notice/seen",
      later: "outage/customer/first/sent",
      because: "what the service desk has said is not said again",
    },
  ],
});

/** Nobody the service desk could have told was known, so it has told nobody. */
const knowsOf = (scope: {
  readonly start: { readonly notice: { readonly seen?: { readonly knows: "yes" | "perhaps" | "no" } } };
}): "yes" | "perhaps" | "no" => scope.start.notice.seen?.knows ?? "no";
