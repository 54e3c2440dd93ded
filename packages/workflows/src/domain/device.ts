import * as z from "zod";

/** A computer, printer or other device as the remote monitoring system knows it. Instants are ISO 8601 in UTC; what is absent is not known. */
export const Device = z.object({
  /** The monitoring system's own id; the service desk's configuration item names it as `monitoringId`. */
  id: z.string(),
  name: z.string(),
  /** The vendor's word, for example `Desktop` or `Laptop`. */
  kind: z.string().optional(),
  siteId: z.string().optional(),
  siteName: z.string().optional(),
  /** The company in the service desk's ids, where its site is linked to exactly one. */
  companyId: z.string().optional(),
  /** Whether its agent is connected. Offline is not broken: it may be switched off, asleep or without network. */
  connection: z.enum(["online", "offline", "unknown"]),
  lastSeenAt: z.string().optional(),
  lastRestartAt: z.string().optional(),
  /** The account that was signed in last, as a hint; it does not say whose device it is. */
  lastUser: z.string().optional(),
  operatingSystem: z.string().optional(),
  ipAddress: z.string().optional(),
  /** The page people look at. */
  link: z.string().optional(),
  /** Deleted in the monitoring system. */
  isRetired: z.boolean(),
});
export type Device = z.output<typeof Device>;
