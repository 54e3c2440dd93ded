import * as z from "zod";

/** A device as it is documented. */
export const DocumentedDevice = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  isArchived: z.boolean(),
  /** The monitoring system's id of it, where it is linked. */
  monitoringId: z.string().optional(),
  serialNumber: z.string().optional(),
  link: z.string().optional(),
});
export type DocumentedDevice = z.output<typeof DocumentedDevice>;
