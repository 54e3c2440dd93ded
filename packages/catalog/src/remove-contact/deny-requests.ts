import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { denyElevation } from "../actions/elevation/deny-elevation.ts";
import { findLeaversRequests } from "../actions/elevation/find-leavers-requests.ts";
import { readPolicy } from "../actions/read-policy.ts";
import type { DecidedElevation } from "../elevation/decided-elevation.ts";
import { isPerhapsApproved } from "../elevation/is-perhaps-approved.ts";
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
        "one was approved before it could be denied",
        ({ theirs }) => theirs.some(({ denied }) => isPerhapsApproved(denied)),
        (flow) =>
          flow.task("undone", {
            title: "Take away the rights that were approved meanwhile",
            role: technician,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input, pending, theirs }) =>
              `These requests of ${input.leaver.name} were not denied by us, because somebody else was faster or no clear answer came: ${undecided(pending, theirs).join("; ")}. See on the machine whether the person has administrator rights or has installed anything, and take it away.`,
            answer: z.object({
              undone: z.literal(true),
              evidence: z.string().min(1).describe("What was seen and done"),
            }),
            source: "practice",
          }),
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
  output: ({ theirs, rest }) => ({
    denied: theirs.filter(({ denied }) => denied.state === "denied").length + (rest?.denied ?? 0),
  }),
});

/** One line for every request that may give rights all the same. */
const undecided = (
  pending: { readonly outcome: string; readonly theirs?: readonly { readonly id: string }[] },
  theirs: readonly { readonly denied: DecidedElevation }[],
): string[] =>
  theirs.flatMap(({ denied }, index) =>
    isPerhapsApproved(denied) ? [`${pending.theirs?.[index]?.id ?? "one"} reads "${denied.state}"`] : [],
  );
