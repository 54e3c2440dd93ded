import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findRequestMeant } from "../actions/elevation/find-request-meant.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { installLimits } from "../policies/install-limits.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { Installation } from "./installation.ts";

const clues = ({
  input,
  limits,
}: {
  readonly input: Installation;
  readonly limits: { readonly requestDays: number };
}) => ({
  companyId: input.ticket.companyId,
  platform: input.wish.platform,
  deviceName: input.wish.deviceName,
  email: input.requester.email,
  account: input.wish.account,
  days: limits.requestDays,
});

/** Ends with exactly one pending request, or with none. The platform's service is chosen by what it can do; nothing is ever picked by a guess. */
export const findRequest = defineWorkflow({
  id: "admin-install.find-request",
  title: "Find the user's request for elevation",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Exactly one pending request is decided: the one that is surely this user's, or the one a person picks.",
  input: Installation,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(installLimits), () => ({}), { source: "practice" })
      .step("first", findRequestMeant, clues, { source: "practice" })
      .when(
        "nothing is pending",
        ({ first }) => first.outcome === "none",
        (flow) =>
          flow
            .task("askedUser", {
              title: "Ask the user to run it again",
              role: technician,
              remind: ({ urgent }) => urgent,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `No request of ${input.requester.name} is pending on ${input.wish.deviceName}. Ask the user to start the installer of ${input.wish.what} again and to send the request, or to ask for a session on a Mac. It is waited for. Where the user cannot send one, answer so: then it is done by remote session.`,
              answer: z.object({ user: z.enum(["will ask again", "cannot ask"]) }),
              source: "practice",
            })
            .when(
              "the user will ask again",
              ({ askedUser }) => askedUser.user === "will ask again",
              (flow) =>
                flow.waitUntil(
                  "came",
                  {
                    check: findRequestMeant,
                    input: clues,
                    until: ({ outcome }) => outcome !== "none",
                    every: ({ limits }) => limits.lookEvery,
                    giveUpAfter: ({ limits }) => limits.requestWithin,
                    title: "Wait until the user's request is there",
                  },
                  (flow) => flow,
                ),
            ),
      )
      .step("found", findRequestMeant, clues, { title: "Look for the pending request as it stands now" })
      .when(
        "a person has to pick",
        ({ found }) => found.outcome === "a person picks",
        (flow) =>
          flow
            .task("picked", {
              title: "Pick the request that is meant",
              role: technician,
              remind: ({ urgent }) => urgent,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input, found }) =>
                `${input.requester.name} at ${input.companyName} wants ${input.wish.what} on ${input.wish.deviceName}. ${found.outcome === "a person picks" ? found.reason : "Which request is meant is not certain"}, so ask the user and give the id of the one that is meant; leave it out when none is:\n${found.outcome === "a person picks" ? found.list : "none is pending"}`,
              answer: z.object({
                requestId: z
                  .string()
                  .min(1)
                  .optional()
                  .describe("The first word of its line, without the colon at its end"),
              }),
              source: "practice",
            })
            .when(
              "what was picked is not on the list",
              ({ found, picked }) =>
                picked.requestId !== undefined &&
                !(found.outcome === "a person picks" && found.requests.some(({ id }) => id === picked.requestId)),
              (flow) =>
                flow.stop(
                  ({ picked }) =>
                    `"${picked.requestId}" is none of the pending requests that were shown. Nothing was decided; start again.`,
                ),
            ),
      ),
  output: ({ found, picked }) => {
    const requestId = found.outcome === "certain" ? found.requestId : picked?.requestId;
    if (requestId !== undefined) return { outcome: "found" as const, requestId };
    return { outcome: "none" as const, reason: reasonOf(found) };
  },
});

function reasonOf(found: { readonly outcome: string; readonly reason?: string }): string {
  if (found.outcome === "not readable") return `pending requests could not be read: ${found.reason}`;
  if (found.outcome === "no service") return "no service decides about elevation on this platform";
  return found.outcome === "none" ? "the user sent no request" : "none of the pending requests is this one";
}
