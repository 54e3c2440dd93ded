import * as z from "zod";

/** A device or something else installed at a customer (Autotask's word). */
export const ConfigurationItem = z.object({
  id: z.string(),
  companyId: z.string(),
  title: z.string(),
  /** Whose it is. */
  contactId: z.string().optional(),
  serialNumber: z.string().optional(),
  isActive: z.boolean(),
  /** The remote monitoring system's own id of the device, where the two are linked. */
  monitoringId: z.string().optional(),
});
export type ConfigurationItem = z.output<typeof ConfigurationItem>;
