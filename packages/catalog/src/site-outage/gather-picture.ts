import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findAlertOfTicket } from "../actions/devices/find-alert-of-ticket.ts";
import { readCompanySites } from "../actions/devices/read-company-sites.ts";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { readInstructions } from "../actions/documentation/read-instructions.ts";
import { findRelatedTickets } from "../actions/find-related-tickets.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { findPlannedVisits } from "../actions/service-calls/find-planned-visits.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { outageWords } from "../policies/outage-words.ts";
import { numbersOfAlerts, pictureOf } from "./picture-of.ts";

/** Reads everything that is known about an outage, and keeps apart what is not there and what nobody could read. */
export const gatherPicture = defineWorkflow({
  id: "site-outage.gather-picture",
  title: "Gather what is known",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "The alert's link, the customer's own instructions, what is down at the site, open alerts, other tickets and planned work. What could not be read is said, and is not the same as nothing there.",
  input: z.object({
    ticketId: z.string(),
    companyId: z.string(),
    siteId: z.string().optional(),
    deviceIds: z.array(z.string()).optional(),
  }),
  steps: (flow) =>
    flow
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .step("words", readPolicy(outageWords), () => ({}), { source: "practice" })
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }), {
        title: "Read the ticket's description, which has a link to detailed instructions at its top",
        why: "The link is shown to the technician. It is never followed by itself: whoever can write an alert could have written it.",
        source: "customer",
      })
      .step("alert", findAlertOfTicket, ({ input }) => ({ ticketId: input.ticketId }))
      .step("sites", readCompanySites, ({ input: { companyId, siteId } }) => ({ companyId, siteId }), {
        source: "practice",
      })
      .step("documented", findDocumentedCompany, ({ input }) => ({ companyId: input.companyId }), {
        source: "customer",
      })
      .when(
        "the customer is linked to one organization of the documentation",
        ({ documented }) => documented.outcome === "linked",
        (flow) =>
          flow.step(
            "instructions",
            readInstructions,
            ({ documented, words }) => ({
              organizationId: documented.outcome === "linked" ? documented.organizationId : "",
              about: words.documentation,
            }),
            { source: "customer" },
          ),
      )
      .step(
        "related",
        findRelatedTickets,
        ({ input, sites }) => ({
          companyId: input.companyId,
          besides: input.ticketId,
          numbers: numbersOfAlerts(sites),
        }),
        { source: "practice" },
      )
      .step(
        "visits",
        findPlannedVisits,
        ({ input, times }) => ({ companyId: input.companyId, hours: times.plannedHours }),
        { source: "practice" },
      ),
  output: ({ input, ticket, alert, sites, documented, instructions, related, visits }) =>
    pictureOf({
      named: input.deviceIds,
      description: ticket.description,
      alert,
      sites,
      documented,
      instructions,
      tickets: related.tickets,
      visits: visits.visits,
    }),
});
