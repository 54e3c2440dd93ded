import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { closing } from "../policies/closing.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { daysLater } from "../texts/days-later.ts";
import { Removal } from "./removal.ts";

/** Looks again after the removal was closed: agents come back and licences go on being billed. */
export const lookAgain = defineWorkflow({
  id: "remove-contact.look-again",
  title: "Look again later",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Some days after closing a technician sees that nothing came back.",
  input: Removal,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("closing", readPolicy(closing), () => ({}), { source: "practice" })
      .step("closed", readClock, () => ({}))
      .each(
        "looks",
        "days",
        { of: ({ closing }) => closing.lookAgainAfterDays, key: (days) => `${days}-days` },
        (flow) =>
          flow
            .sleepUntil("due", ({ closed, days }) => daysLater(closed.now, days), {
              title: "Wait until it is time to look again",
              source: "practice",
            })
            .task("look", {
              title: "See that nothing came back",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input, days }) =>
                `${days} days ago ${input.leaver.name} was removed at ${input.companyName}. See that no agent, account or licence has come back, and that sign-in is still blocked.`,
              answer: z.object({ cameBack: z.array(z.string()).describe("What came back and was removed again") }),
              source: "practice",
            }),
      ),
  output: ({ looks }) => ({ cameBack: looks.flatMap(({ look }) => look.cameBack) }),
});
