import type { Alert } from "../client/entities/alert.ts";
import type { Device } from "../client/entities/device.ts";
import type { Job } from "../client/entities/job.ts";
import type { JobResult } from "../client/entities/job-result.ts";
import type { UdfDraft } from "../client/groups/udf-draft.ts";

/** A component to run once on one device, for a run that may have to find it again. */
export interface ComponentRequest {
  readonly deviceUid: string;
  readonly componentUid: string;
  /** What people read; the call's marker is put behind it. */
  readonly title: string;
  /** They may stay on the device's disk (reported): never a secret. */
  readonly variables?: { readonly [name: string]: string } | undefined;
}

/** Devices for the length of one action. Writing methods send exactly one request each; everything they read beforehand is read only. */
export interface DattoRmmDevices {
  getDevice(deviceUid: string): Promise<Device>;
  devicesOfSite(siteUid: string): Promise<readonly Device[]>;
  openAlertsOf(deviceUid: string): Promise<readonly Alert[]>;
  jobResult(jobUid: string, deviceUid: string): Promise<JobResult>;
  /** Jobs an earlier attempt may have left, oldest first. `since` is ISO 8601. */
  findJobsByMarker(query: { marker: string; since: string; deviceUid: string }): Promise<readonly Job[]>;

  /** Queued is not run, and run is not done: what became of it is in `jobResult` and in the device itself. */
  runComponent(request: ComponentRequest): Promise<{ jobUid: string }>;
  /** Sends nothing when it is resolved already. */
  resolveAlert(alertUid: string): Promise<{ wasResolved: boolean }>;
  moveDevice(deviceUid: string, siteUid: string): Promise<void>;
  setUserDefinedFields(deviceUid: string, fields: UdfDraft): Promise<void>;
}
