import { readFlag, readInstant, readKey, readMaybe, readNumber, readText, readWord } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** What kind of device it is. Classes not known today arrive as they are. */
export const readDeviceClassField = readWord<"device" | "printer" | "esxihost" | "rmmnetworkdevice" | "unknown">();

/** Category (Desktop, Laptop, Server, …; the service does not document the words) and type. */
export const readDeviceTypeFields = readMaybe(readRecord({ category: readText, type: readText }));

/** What version 2 and version 3 say alike about a device. */
export const deviceFields = {
  /** Never checked for the form of a UUID: the service itself holds some that are none. */
  uid: readKey,
  id: readNumber,
  siteId: readNumber,
  siteUid: readText,
  siteName: readText,
  deviceType: readDeviceTypeFields,
  deviceClass: readDeviceClassField,
  hostname: readText,
  description: readText,
  intIpAddress: readText,
  extIpAddress: readText,
  operatingSystem: readText,
  lastLoggedInUser: readText,
  domain: readText,
  /** The agent's version. */
  cagVersion: readText,
  displayVersion: readText,
  a64Bit: readFlag,
  rebootRequired: readFlag,
  /** Whether the agent is connected; null is "not known", not "offline". */
  online: readFlag,
  suspended: readFlag,
  deleted: readFlag,
  lastSeen: readInstant,
  /** How soon it moves after a restart is unconfirmed; an audit may have to run first. */
  lastReboot: readInstant,
  lastAuditDate: readInstant,
  creationDate: readInstant,
  snmpEnabled: readFlag,
  networkProbe: readFlag,
  onboardedViaNetworkMonitor: readFlag,
  /** `yyyy-mm-dd`. */
  warrantyDate: readText,
  softwareStatus: readText,
  antivirus: readMaybe(
    readRecord({
      antivirusProduct: readText,
      antivirusStatus: readWord<"RunningAndUpToDate" | "RunningAndNotUpToDate" | "NotRunning" | "NotDetected">(),
    }),
  ),
  patchManagement: readMaybe(
    readRecord({
      patchStatus: readWord<
        "NoPolicy" | "NoData" | "RebootRequired" | "InstallError" | "ApprovedPending" | "FullyPatched"
      >(),
      patchesApprovedPending: readNumber,
      patchesNotApproved: readNumber,
      patchesInstalled: readNumber,
    }),
  ),
  portalUrl: readText,
  webRemoteUrl: readText,
} as const;
