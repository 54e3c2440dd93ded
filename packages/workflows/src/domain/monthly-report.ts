import * as z from "zod";

const about = {
  siteId: z.string(),
  /** `YYYY-MM`. */
  month: z.string(),
  /** Who is set up to get reports of the site. */
  recipients: z.array(z.object({ name: z.string().optional(), email: z.string() })),
};

/** A customer's monthly report of remote monitoring, as far as the system tells. `unknown` is not `not sent`: look for the mail itself. */
export const MonthlyReport = z.discriminatedUnion("status", [
  z.object({
    ...about,
    status: z.literal("sent"),
    /** ISO 8601 in UTC. */
    sentAt: z.string(),
  }),
  z.object({ ...about, status: z.literal("not sent") }),
  z.object({ ...about, status: z.literal("unknown"), reason: z.string() }),
]);
export type MonthlyReport = z.output<typeof MonthlyReport>;
