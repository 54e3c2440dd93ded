import type { MarkerSearch } from "../domain/marker-search.ts";

/** A computer, printer or other device as the remote monitoring system knows it. Instants are ISO 8601 in UTC; what is absent is not known. */
export interface Device {
  /** The monitoring system's own id; the service desk's configuration item names it as `monitoringId`. */
  readonly id: string;
  readonly name: string;
  /** The vendor's word, for example `Desktop` or `Laptop`. */
  readonly kind?: string;
  readonly siteId?: string;
  readonly siteName?: string;
  /** The company in the service desk's ids, where its site is linked to exactly one. */
  readonly companyId?: string;
  /** Whether its agent is connected. Offline is not broken: it may be switched off, asleep or without network. */
  readonly connection: "online" | "offline" | "unknown";
  readonly lastSeenAt?: string;
  readonly lastRestartAt?: string;
  /** The account that was signed in last, as a hint; it does not say whose device it is. */
  readonly lastUser?: string;
  readonly operatingSystem?: string;
  readonly ipAddress?: string;
  /** The page people look at. */
  readonly link?: string;
  /** Deleted in the monitoring system. */
  readonly isRetired: boolean;
}

/** A place of a company. */
export interface DeviceSite {
  readonly id: string;
  readonly name: string;
  readonly companyId?: string;
}

/** Something a monitor saw. */
export interface DeviceAlert {
  readonly id: string;
  readonly deviceId?: string;
  readonly siteId?: string;
  /** The vendor's word for what it is about, for example `online_offline_status`. */
  readonly kind?: string;
  /** The vendor's word for how grave it is. */
  readonly priority?: string;
  /** One line for people. */
  readonly text: string;
  readonly raisedAt?: string;
  readonly isResolved: boolean;
  /** The ticket the monitoring system opened for it, by its number. */
  readonly ticketNumber?: string;
}

/** A component run on one device. */
export interface DeviceJob {
  readonly id: string;
  readonly name: string;
}

/** What became of a job on a device. */
export interface DeviceJobState {
  /** `waiting` covers a device that is offline; `succeeded` is the component's own word. A word the vendor added is `unknown`, never success. */
  readonly state: "waiting" | "running" | "succeeded" | "warned" | "failed" | "expired" | "unknown";
  /** The vendor's own word; absent when it gave none. */
  readonly stateText?: string;
  readonly ranAt?: string;
  /** What it wrote, where it wrote anything and the job is over. */
  readonly output?: string;
  readonly errorOutput?: string;
}

/** A component to run once. */
export interface ComponentRequest {
  readonly deviceId: string;
  readonly componentId: string;
  /** What people read. */
  readonly title: string;
  /** Values by the component's own names. They may stay readable on the device: never a secret. */
  readonly variables?: { readonly [name: string]: string } | undefined;
}

/** What varies between monitoring systems and their setup. The contract suite checks each claim. */
export interface DevicesAbilities {
  readonly restartsDevices: boolean;
  /** Wakes one device by a packet of another at its site. */
  readonly wakesDevices: boolean;
}

/**
 * Remote monitoring and management. Writing methods send exactly one request each; everything they read beforehand is read only.
 *
 * Every method throws a `SystemError` subclass; `NotFoundError` where an id does not exist or cannot be seen.
 */
export interface Devices {
  getDevice(deviceId: string): Promise<Device>;
  /** The sites that are linked to a company of the service desk. Linked, not named alike. */
  sitesOf(companyId: string): Promise<readonly DeviceSite[]>;
  /** The devices at a company's sites; with `user`, those that account was signed in to last, compared without case and domain. */
  devicesOf(query: { companyId: string; user?: string | undefined }): Promise<readonly Device[]>;
  devicesAtSite(siteId: string): Promise<readonly Device[]>;
  /** Newest first where the vendor says so. */
  openAlertsOf(owner: { deviceId: string } | { siteId: string }): Promise<readonly DeviceAlert[]>;
  getAlert(alertId: string): Promise<DeviceAlert>;
  jobState(query: { jobId: string; deviceId: string }): Promise<DeviceJobState>;
  /** Jobs an earlier attempt may have left; `since` is ISO 8601. */
  findJobsByMarker(query: { marker: string; since: string; deviceId: string }): Promise<MarkerSearch<DeviceJob>>;

  /** Queued is not run, and run is not done: see `jobState`. */
  runComponent(request: ComponentRequest): Promise<{ jobId: string }>;
  /**
   * Asks a device to restart. That it did shows in `lastRestartAt` and `connection` alone. Refused with `InvalidRequestError` where the system cannot.
   */
  requestRestart(deviceId: string, options: { title: string; delaySeconds: number }): Promise<{ jobId: string }>;
  /** Has one device wake another at the same site; the job belongs to `throughDeviceId`. */
  requestWake(deviceId: string, options: { title: string; throughDeviceId: string }): Promise<{ jobId: string }>;
  /** Sends nothing when it is resolved already. */
  resolveAlert(alertId: string): Promise<{ wasResolved: boolean }>;
  /** Within its company, or to a site that is linked to none. Another company's site is refused with `InvalidRequestError`. */
  moveDevice(deviceId: string, siteId: string): Promise<void>;
  /** Sets the user-defined fields named by number; null empties one, the others stay. */
  setDeviceFields(deviceId: string, fields: { readonly [ordinal: number]: string | null }): Promise<void>;
}
