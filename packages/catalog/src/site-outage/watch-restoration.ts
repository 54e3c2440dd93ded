import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readDevicesUp } from "../actions/devices/read-devices-up.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { Outage } from "./outage.ts";

const evidence = z.string().min(1).describe("What was checked, and what it showed");
const { watchEvery, watchFor } = outageTimes.default;
const howLong = `Unless the provider has set it otherwise, it is looked every ${watchEvery}, for ${watchFor}.`;

/** Ends when service is restored: the monitoring shows it and a person has said so. One without the other is not enough. */
export const watchRestoration = defineWorkflow({
  id: "site-outage.watch-restoration",
  title: "Wait until service is restored",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Service is restored when the monitoring shows the devices up and a person has confirmed that people can work.",
  input: Outage,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .when(
        "devices can be watched",
        ({ input }) => input.watched.length > 0,
        (flow) =>
          flow.waitUntil(
            "up",
            {
              check: readDevicesUp,
              input: ({ input }) => ({ deviceIds: input.watched }),
              until: isOver,
              every: ({ times }) => times.watchEvery,
              giveUpAfter: ({ times }) => times.watchFor,
              title: "Look until the monitoring shows the devices up",
              why: howLong,
              source: "practice",
            },
            (flow) =>
              flow.stop("The devices did not come up in time. The ticket stays open; start again once they are."),
          ),
      )
      .task("confirmed", {
        title: "Confirm that service is back",
        role: technician,
        remind: ({ urgent }) => urgent,
        escalate: { after: ({ times }) => times.answerWithin, to: seniorSpecialist },
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, up }) =>
          input.watched.length > 0
            ? `The monitoring shows everything that was watched up (ticket ${input.ticket.number})${butWhatIsGone(up)}. Check that people at ${input.companyName} can work: internet, servers, applications, and that backups run. "Still down" when they cannot.`
            : `Nothing can be watched for ticket ${input.ticket.number}, so your word has to stand for the monitoring as well. Answer once people at ${input.companyName} can work, with what the monitoring itself showed you.`,
        answer: z.object({ service: z.enum(["works again", "still down"]), evidence }),
        source: "practice",
      })
      .when(
        "it is up and people still cannot work",
        ({ confirmed }) => confirmed.service === "still down",
        (flow) =>
          flow.task("back", {
            title: "Say when people can work again",
            role: technician,
            remind: ({ urgent }) => urgent,
            escalate: { after: ({ times }) => times.answerWithin, to: seniorSpecialist },
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input, confirmed }) =>
              `Still down at ${input.companyName} although the monitoring shows it up: ${confirmed.evidence}. Answer once people there can work. The customer goes on getting updates until then.`,
            answer: z.object({ service: z.literal("works again"), evidence }),
            source: "practice",
          }),
      )
      .when(
        "devices were watched",
        ({ input }) => input.watched.length > 0,
        (flow) =>
          flow.waitUntil(
            "proved",
            {
              check: readDevicesUp,
              input: ({ input }) => ({ deviceIds: input.watched }),
              until: isOver,
              every: ({ times }) => times.watchEvery,
              giveUpAfter: ({ times }) => times.watchFor,
              title: "See that the monitoring still shows them up",
              why: "Between the first look and the person's word they may have gone away again.",
              source: "practice",
            },
            (flow) =>
              flow.stop("The devices went down again and did not come back. The ticket stays open; start again."),
          ),
      )
      .step("ended", readClock, () => ({})),
  output: ({ confirmed, back, ended }) => ({
    restoredAt: ended.now,
    evidence: back?.evidence ?? confirmed.evidence,
  }),
  ordering: [
    {
      earlier: "confirmed",
      later: "proved",
      verified: true,
      because: "a person's word counts only while the monitoring does not contradict it",
    },
  ],
});

/** What was replaced or deleted never comes up, and nobody would ever be asked. */
function isOver({ allUp, down, gone }: { allUp: boolean; down: string[]; gone: string[] }): boolean {
  return allUp || (gone.length > 0 && gone.length === down.length);
}

function butWhatIsGone(
  up: { readonly outcome: string; readonly result?: { readonly gone: readonly string[] } | undefined } | undefined,
): string {
  const gone = up?.result?.gone ?? [];
  if (gone.length === 0) return "";
  return `, but ${gone.join(", ")}, which the monitoring does not know any more: look what took its place, and say so as evidence`;
}
