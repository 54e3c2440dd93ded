import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { judgeSite } from "../actions/devices/judge-site.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { withoutFullStop } from "../texts/without-full-stop.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";

/** The first question: is it the machine at all? The site's other devices are looked at, and the user is asked, before anything is restarted. */
export const findCause = defineWorkflow({
  id: "workstation-unreachable.find-cause",
  title: "See whether it is the machine at all",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Offline is not crashed: the site may be down, the machine may be off or away, or only a program may be stuck. Nothing is restarted before that is known.",
  input: UnreachableWorkstation.extend({ says: z.string() }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step(
        "site",
        judgeSite,
        ({ input: { machine } }) => ({
          deviceId: machine.deviceId,
          siteId: machine.siteId,
          connection: machine.connection,
          lastSeenAt: machine.lastSeenAt,
        }),
        { source: "customer" },
      )
      .when(
        "it may be the machine",
        ({ site }) => !site.isDown,
        (flow) =>
          flow.task("asked", {
            title: "Ask the user what is wrong",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input: { machine, ticket, user, companyName, says }, site }) =>
              `Call ${user} at ${companyName} about ${machine.name} (${machine.kind}, its agent is ${machine.connection}; ticket ${ticket.number}). Reported: ${withoutFullStop(says)}. The site: ${site.sentence} Offline is not crashed: is it switched on, plugged in, in standby, at home? Do network, telephones and colleagues work? Is it one program only? Does unsaved work stand on it? A site that is down is not this procedure's.`,
            answer: z.object({
              finding: z.enum(["the workstation", "the whole site", "not the machine"]),
              says: z.string().min(1).describe("What the user said, and what was seen"),
            }),
            source: "customer",
          }),
      ),
  output: ({ input, site, asked }) => ({
    finding: asked?.finding ?? ("the whole site" as const),
    says: asked?.says ?? input.says,
    site: site.sentence,
  }),
});
