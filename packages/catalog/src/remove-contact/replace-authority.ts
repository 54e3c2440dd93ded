import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readHeldAuthority } from "../actions/authority/read-held-authority.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { closing } from "../policies/closing.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { Offboarding } from "./offboarding.ts";

const PrimaryConfirmed = z.object({
  name: z.string().min(1).describe("Who holds the primary authority now"),
  evidence: z.string().min(1).describe("Where this is documented"),
});

const whoIsPrimary = ({ companyName, leaver }: Pick<Offboarding, "companyName" | "leaver">, ticketNumber: string) =>
  `Wait for ticket ${ticketNumber}. Who holds the primary authority at ${companyName} now, instead of ${leaver.name}? The removal is not closed before there is one.`;

/** Finds a successor for what the person could decide, and does not go on before the customer has a primary authority again. */
export const replaceAuthority = defineWorkflow({
  id: "remove-contact.replace-authority",
  title: "Replace the person's authority",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A customer is never left without a primary authority, and nobody who has left stays on file as one.",
  input: Offboarding,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("closing", readPolicy(closing), () => ({}), { source: "practice" })
      .task("successor", {
        title: "Start the procedure for a new authorization contact",
        role: officeAdmin,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `${input.leaver.name} held at ${input.companyName}: ${input.leaverHolds.join(", ")}. Start the procedure "New or replaced authorization contact" (authorization-contact) for a successor, and give the number of its ticket. Where nobody with authority is left, an executive calls back on a number already on file.`,
        answer: z.object({ ticketNumber: z.string().min(1).describe("Number of the ticket for the successor") }),
        source: "practice",
      })
      .step("held", readHeldAuthority, ({ input }) => ({ companyId: input.ticket.companyId, person: input.leaver }))
      .choose("how it shows that the customer has a primary authority", ({ input, held }) => proofOf(input, held), {
        "the person was none": (flow) => flow,
        "the record shows it": (flow) =>
          flow
            .waitUntil(
              "shown",
              {
                check: readHeldAuthority,
                input: ({ input }) => ({ companyId: input.ticket.companyId, person: input.leaver }),
                until: (held) => hasPrimary(held) || held.outcome === "not readable",
                every: "1 business hour",
                giveUpAfter: ({ closing }) => closing.authorityWithin,
                title: "Wait until the record names another primary authority",
                source: "practice",
              },
              (flow) =>
                flow.stop(
                  "The record still names nobody else with the primary authority, so the removal is not closed and the ticket stays open.",
                ),
            )
            .when(
              "the record can no longer be read",
              ({ shown }) => shown.result.outcome === "not readable",
              (flow) =>
                flow.task("primary", {
                  title: "Confirm that the customer has a primary authority",
                  role: officeAdmin,
                  remind: ({ reminding }) => reminding,
                  ticket: ({ input }) => input.ticket.ticketId,
                  instructions: ({ input, successor }) => whoIsPrimary(input, successor.ticketNumber),
                  answer: PrimaryConfirmed,
                  source: "practice",
                }),
            ),
        "a person confirms it": (flow) =>
          flow.task("primary", {
            title: "Confirm that the customer has a primary authority",
            role: officeAdmin,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input, successor }) => whoIsPrimary(input, successor.ticketNumber),
            answer: PrimaryConfirmed,
            source: "practice",
          }),
      }),
  output: ({ successor }) => ({ ticketNumber: successor.ticketNumber }),
  ordering: [
    { earlier: "successor", later: "primary", because: "the successor is appointed by that procedure" },
    { earlier: "successor", later: "shown", because: "the successor is appointed by that procedure" },
  ],
});

interface Held {
  readonly outcome: string;
  readonly hasPrimary?: boolean;
}

function proofOf({ leaverHolds }: Pick<Offboarding, "leaverHolds">, held: Held) {
  if (!leaverHolds.includes("primary")) return "the person was none";
  return held.outcome === "not readable" ? "a person confirms it" : "the record shows it";
}

/** Somebody else is on file as the primary: the person may lose it, or has lost it already. */
const hasPrimary = ({ outcome, hasPrimary }: Held) => outcome === "may lose it" || hasPrimary === true;
