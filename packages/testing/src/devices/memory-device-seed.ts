/** A site in memory. */
export interface SeedDeviceSite {
  readonly id: string;
  readonly name: string;
  readonly companyId?: string;
  /** Addresses that are set up to get reports of the site. */
  readonly reportRecipients?: readonly string[];
}

/** A report that was sent. */
export interface SeedReport {
  readonly siteId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** ISO 8601. */
  readonly sentAt: string;
}

/** A device in memory. */
export interface SeedDevice {
  readonly id: string;
  readonly name: string;
  readonly siteId: string;
  readonly kind?: string;
  /** @default true */
  readonly isOnline?: boolean;
  /** ISO 8601: when it started last. @default not known */
  readonly lastRestartAt?: string;
  /** What becomes of it when it is to start: it starts, nothing happens at all, or it goes away and stays away. @default "starts" */
  readonly whenRestarted?: "starts" | "nothing" | "stays away";
  readonly lastUser?: string;
}

/** A component in memory: what it writes when it has run. */
export interface SeedComponent {
  readonly id: string;
  readonly output: string;
  readonly fails?: boolean;
}

/** What an in-memory monitoring system holds at first. */
export interface MemoryDeviceSeed {
  readonly sites: readonly SeedDeviceSite[];
  readonly devices: readonly SeedDevice[];
  readonly components?: readonly SeedComponent[];
  /** Known only with the ability `knowsReports`. */
  readonly reports?: readonly SeedReport[];
  /** Where retired devices are set aside, with that ability; linked to no company. */
  readonly retiredSiteId?: string;
  /** How long a job waits for its device, in milliseconds. @default a week */
  readonly jobsExpireAfterMs?: number;
}
