import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { denyElevation } from "../actions/elevation/deny-elevation.ts";
import { findLeaversRequests } from "../actions/elevation/find-leavers-requests.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { Removal } from "./removal.ts";

/** Denies what the person has asked for and nobody has decided yet. The reason they may read gives nothing away. */
export const denyRequests = defineWorkflow({
  id: "remove-contact.deny-requests",
  title: "Deny pending requests for elevation",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A request that is approved after the lock-out would give rights to somebody who has left.",
  input: Removal.extend({ accountNames: z.array(z.string()) }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .step(
        "pending",
        findLeaversRequests,
        ({ input: { ticket, leaver, accountNames } }) => ({ companyId: ticket.companyId, leaver, accountNames }),
        { source: "practice" },
      )
      .each(
        "theirs",
        "request",
        {
          of: ({ pending }) => (pending.outcome === "read" ? pending.theirs : []),
          key: ({ service, id }) => `${service} ${id}`,
          title: "Every pending request that is surely the person's",
        },
        (flow) =>
          flow.step("denied", denyElevation, ({ input, texts, request }) => ({
            requestId: request.id,
            decidedBy: input.requester.email,
            reasonForUser: texts.elevationDenied,
          })),
      )
      .when(
        "requests are left that only a person can tell",
        ({ pending }) => pending.outcome !== "read" || pending.unclear.length > 0,
        (flow) =>
          flow.task("rest", {
            title: "Deny pending elevation requests",
            role: technician,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input, pending }) =>
              pending.outcome === "read"
                ? `Look at these pending requests, and deny those of ${input.leaver.name}: ${pending.unclear.join("; ")}.`
                : `Deny every pending request of ${input.leaver.name} for administrator rights. They could not be read here: ${pending.reason}`,
            answer: z.object({ denied: z.int().min(0).describe("How many requests were denied") }),
            source: "practice",
          }),
      ),
  output: ({ theirs, rest }) => ({ denied: theirs.length + (rest?.denied ?? 0) }),
});
