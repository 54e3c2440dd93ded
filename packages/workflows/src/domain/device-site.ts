import * as z from "zod";

/** A place of a company, as the remote monitoring system groups devices. */
export const DeviceSite = z.object({
  id: z.string(),
  name: z.string(),
  /** The company in the service desk's ids, where the two are linked. */
  companyId: z.string().optional(),
});
export type DeviceSite = z.output<typeof DeviceSite>;
