import * as z from "zod";

/** How the work on a workstation ended. Nothing here says more than what was seen. */
export const WorkEnded = z.object({
  outcome: z.enum(["up again", "site-outage", "not the machine", "visit planned", "sent in"]),
  /** What was seen, or what comes next. */
  seen: z.string(),
  ticketCompleted: z.boolean(),
});
export type WorkEnded = z.output<typeof WorkEnded>;
