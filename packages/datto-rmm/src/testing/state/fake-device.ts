/** A device of the fake. Instants are milliseconds since 1970; null is "never". */
export interface FakeDevice {
  readonly uid: string;
  readonly id: number;
  siteUid: string;
  hostname: string;
  description: string | null;
  /** Desktop, Laptop, Server, Printer, … */
  category: string;
  deviceClass: string;
  operatingSystem: string | null;
  intIpAddress: string | null;
  extIpAddress: string | null;
  macAddress: string | null;
  lastLoggedInUser: string | null;
  domain: string | null;
  agentVersion: string | null;
  online: boolean;
  suspended: boolean;
  deleted: boolean;
  rebootRequired: boolean | null;
  lastSeen: number | null;
  lastReboot: number | null;
  lastAuditDate: number | null;
  creationDate: number;
  warrantyDate: string | null;
  /** Values by ordinal, 1 to 300. */
  readonly udfs: Map<number, string | number | boolean>;
  readonly software: readonly { readonly name: string; readonly version: string }[];
  readonly patches: readonly FakePatch[];
  /** How long it takes from power to a reporting agent, in milliseconds. */
  bootMs: number;
  /** False for one that power does not bring back. */
  boots: boolean;
  /** False for one that no packet wakes. */
  wakes: boolean;
  /** Grows with everything that happens to its power, so that what was under way before comes to nothing. */
  life: number;
}

/** A patch of a device. */
export interface FakePatch {
  readonly patchId: string;
  readonly title: string;
  readonly installStatus: "INSTALLED" | "APPROVED_PENDING" | "NOT_APPROVED";
  readonly severity?: string;
  readonly rebootRequired?: boolean;
}
