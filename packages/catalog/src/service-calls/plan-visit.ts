import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { addTicketToServiceCall } from "../actions/service-calls/add-ticket-to-service-call.ts";
import { assignToServiceCall } from "../actions/service-calls/assign-to-service-call.ts";
import { findServiceCalls } from "../actions/service-calls/find-service-calls.ts";
import { planServiceCall } from "../actions/service-calls/plan-service-call.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { LocalTime } from "../texts/local-time.ts";

/** Plans a visit for a ticket in the service desk and proves it; a visit that is planned already is not planned twice. */
export const planVisit = defineWorkflow({
  id: "plan-visit",
  title: "Plan a visit on site",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Somebody is on the way to the customer, at a time both know, and the service desk shows it.",
  input: z.object({
    ticketId: z.string(),
    ticketNumber: z.string(),
    companyId: z.string(),
    companyName: z.string(),
    /** What has to be done there, for whoever goes. */
    work: z.string().min(1),
  }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("planned", findServiceCalls, ({ input }) => ({ ticketId: input.ticketId }), { source: "practice" })
      .when(
        "no visit is planned for the ticket",
        ({ planned }) => planned.open.length === 0,
        (flow) =>
          flow
            .task("appointment", {
              title: "Agree on a visit with the customer",
              role: officeAdmin,
              remind: ({ urgent }) => urgent,
              ticket: ({ input }) => input.ticketId,
              instructions: ({ input }) =>
                `A technician has to go to ${input.companyName} for ticket ${input.ticketNumber}: ${input.work} Agree on a time with the customer, by phone, and say who goes. Times are the customer's.`,
              answer: z
                .object({
                  startsAt: LocalTime,
                  endsAt: LocalTime,
                  resourceId: z.string().min(1).describe("Id of the resource who goes, in the service desk"),
                })
                .refine(({ startsAt, endsAt }) => startsAt < endsAt, { error: "a visit ends after it begins" }),
              source: "customer",
            })
            .step(
              "visit",
              planServiceCall,
              ({ input, appointment }) => ({
                companyId: input.companyId,
                description: `${input.ticketNumber}: ${input.work}`,
                startsAt: appointment.startsAt,
                endsAt: appointment.endsAt,
              }),
              { source: "practice" },
            )
            .step("forTicket", addTicketToServiceCall, ({ input, visit }) => ({
              serviceCallId: visit.serviceCallId,
              ticketId: input.ticketId,
            }))
            .step("goes", assignToServiceCall, ({ input, visit, appointment }) => ({
              serviceCallId: visit.serviceCallId,
              ticketId: input.ticketId,
              resourceId: appointment.resourceId,
            })),
      )
      .step("settled", findServiceCalls, ({ input }) => ({ ticketId: input.ticketId }), {
        title: "Read the visit back as the service desk shows it",
      }),
  output: ({ planned, appointment, settled }) => ({
    /** In the customer's zone; absent where the visit was planned before. */
    agreedFor: appointment?.startsAt,
    serviceCallId: settled.open[0]?.id,
    startsAt: settled.open[0]?.startsAt,
    endsAt: settled.open[0]?.endsAt,
    wasPlannedBefore: planned.open.length > 0,
  }),
});
