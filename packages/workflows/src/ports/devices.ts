import type { Device } from "../domain/device.ts";
import type { DeviceAlert } from "../domain/device-alert.ts";
import type { DeviceJobState } from "../domain/device-job-state.ts";
import type { DeviceSite } from "../domain/device-site.ts";
import type { MarkerSearch } from "../domain/marker-search.ts";
import type { MonthlyReport } from "../domain/monthly-report.ts";
import type { Secret } from "../domain/secret.ts";

/** A component run on one device. */
export interface DeviceJob {
  readonly id: string;
  readonly name: string;
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
  /**
   * What `retireDevice` does. `deletes`: the record goes. `sets aside`: the device moves to the place its operator keeps for retired devices, and its agent
   * stays until a person removes it. `no`: neither, so people do it.
   */
  readonly retiresDevices: "deletes" | "sets aside" | "no";
  /** Tells whether a month's report was sent. Without it `monthlyReportOf` answers `unknown`. */
  readonly knowsReports: boolean;
}

/** Values of user-defined fields by number; null empties one. A `Secret` is written, and seen nowhere else: not in plans, journals, logs or errors. */
export interface DeviceFieldValues {
  readonly [ordinal: number]: string | Secret | null;
}

/**
 * Remote monitoring and management. Writing methods send exactly one request each; everything they read beforehand is read only.
 *
 * Every method throws a `SystemError` subclass; `NotFoundError` where an id does not exist or cannot be seen.
 */
export interface Devices {
  /** What it can do here: the abilities, for a procedure that asks people for the rest. */
  means(): Promise<DevicesAbilities>;
  getDevice(deviceId: string): Promise<Device>;
  /** The sites that are linked to a company of the service desk. Linked, not named alike. */
  sitesOf(companyId: string): Promise<readonly DeviceSite[]>;
  /** The devices at a company's sites; with `user`, those that account was signed in to last, compared without case and domain. */
  devicesOf(query: { companyId: string; user?: string | undefined }): Promise<readonly Device[]>;
  devicesAtSite(siteId: string): Promise<readonly Device[]>;
  /** Newest first where the vendor says so. */
  openAlertsOf(owner: { deviceId: string } | { siteId: string }): Promise<readonly DeviceAlert[]>;
  getAlert(alertId: string): Promise<DeviceAlert>;
  /** The user-defined fields that are not empty, by number. They often hold recovery keys, so every value is a `Secret`. */
  fieldsOf(deviceId: string): Promise<{ readonly [ordinal: number]: Secret }>;
  /** A site's report of a month (`YYYY-MM`): whether it was sent, where the system tells, and who is set up to get it. */
  monthlyReportOf(query: { siteId: string; month: string }): Promise<MonthlyReport>;
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
  /**
   * Sets the user-defined fields that are named, and leaves the others. What stood there before is not told to the plan, because it may be a secret.
   */
  setDeviceFields(deviceId: string, fields: DeviceFieldValues): Promise<void>;
  /**
   * Takes a device out of its customer's devices, in the way `retiresDevices` names; `siteId` is where it was set aside. Sends nothing where it is retired
   * or set aside already. Remove the agent first and see that it is gone: afterwards nobody can from here. Refused with `InvalidRequestError` where the
   * system cannot.
   */
  retireDevice(deviceId: string): Promise<{ how: "deleted" | "set aside"; siteId?: string }>;
}
