import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Picture } from "./picture.ts";

/** What a technician found an outage to be. */
export const Finding = z.enum(["an outage", "planned maintenance", "a false alarm", "part of another ticket"]);
export type Finding = z.output<typeof Finding>;

/** Whose fault it seems to be. */
const Cause = z.enum(["not known yet", "at the customer", "with a vendor or provider"]);

/** Asks the technician what it is, and goes on without an answer after a while: a customer does not wait for one. */
export const triageOutage = defineWorkflow({
  id: "site-outage.triage",
  title: "Find out what it is",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A technician says whether it is an outage at all. Without an answer in time it is treated as one.",
  input: z.object({ ticketId: z.string(), number: z.string(), companyName: z.string(), picture: Picture }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .within(
        "asked",
        ({ times }) => times.triageWithin,
        (flow) =>
          flow.task("said", {
            title: "Say what it is",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticketId,
            instructions: ({ input: { number, companyName, picture } }) =>
              [
                `Ticket ${number}, ${companyName}. Look in this order: one device or the whole site, the firewall from outside, the provider's status page, power, the other line.`,
                `Link at the top of the alert (look at the address before you open it): ${picture.link}`,
                `Customer's instructions: ${picture.instructions}`,
                `Down: ${picture.devices}`,
                `Open alerts: ${picture.alerts}`,
                `Other open tickets: ${picture.tickets}`,
                `Planned around now: ${picture.planned}`,
                `Not readable, look there yourself: ${picture.unread.join(" ") || "nothing"}`,
              ].join("\n"),
            answer: z.object({
              finding: Finding,
              cause: Cause,
              watch: z
                .enum(["what has an alert", "everything that is down", "nothing, it is not monitored"])
                .describe("What has to be up again before this can be closed"),
              note: z
                .string()
                .min(1)
                .describe("What was seen, and the other ticket or the planned work where it is one"),
            }),
            source: "practice",
          }),
        (flow) => flow,
        {
          title: "A first look",
          why: "After the time it is treated as an outage whose cause is not known, and what has an alert is watched.",
          source: "practice",
        },
      )
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, asked }) => ({
          ticketId: input.ticketId,
          title: texts.findingTitle,
          text: fillText(texts.findingText, {
            finding: asked.outcome === "in time" ? `It is ${asked.said.finding}` : "Treated as an outage",
            note: asked.outcome === "in time" ? asked.said.note : "Nobody has said otherwise in time.",
          }),
        }),
        { title: "Note on the ticket what it is" },
      ),
  output: ({ input: { picture }, asked }) => {
    const said = asked.outcome === "in time" ? asked.said : undefined;
    return {
      finding: said?.finding ?? ("an outage" as const),
      cause: said?.cause ?? ("not known yet" as const),
      note: said?.note ?? "Nobody has said otherwise in time.",
      watched: watchedBy(said?.watch ?? "what has an alert", picture),
    };
  },
});

const watchedBy = (choice: string, { watched, down }: Picture): string[] => {
  if (choice === "what has an alert") return watched;
  return choice === "everything that is down" ? [...new Set([...watched, ...down])] : [];
};
