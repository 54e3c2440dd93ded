import type { ApiCall } from "../http/api-call.ts";
import type { FakeDevice } from "../state/fake-device.ts";
import { udfsWire, udfWire } from "./udf-wire.ts";

function deviceWire({ world, stamps }: ApiCall, device: FakeDevice): object {
  const site = world.site(device.siteUid);
  const count = (status: string) => device.patches.filter(({ installStatus }) => installStatus === status).length;
  return {
    id: device.id,
    uid: device.uid,
    siteId: site?.id ?? null,
    siteUid: device.siteUid,
    siteName: site?.name ?? null,
    deviceType: { category: device.category, type: device.category },
    hostname: device.hostname,
    intIpAddress: device.intIpAddress,
    operatingSystem: device.operatingSystem,
    lastLoggedInUser: device.lastLoggedInUser,
    domain: device.domain,
    cagVersion: device.agentVersion,
    displayVersion: device.agentVersion,
    extIpAddress: device.extIpAddress,
    description: device.description,
    a64Bit: device.deviceClass === "device" ? true : null,
    rebootRequired: device.rebootRequired,
    online: device.online,
    suspended: device.suspended,
    deleted: device.deleted,
    // A connected agent was seen just now.
    lastSeen: stamps.device(device.online ? world.now : device.lastSeen),
    lastReboot: stamps.device(device.lastReboot),
    lastAuditDate: stamps.device(device.lastAuditDate),
    creationDate: stamps.device(device.creationDate),
    snmpEnabled: device.deviceClass === "printer",
    deviceClass: device.deviceClass,
    portalUrl: `https://sandbox.rmm.example.com/device/${device.id}`,
    warrantyDate: device.warrantyDate,
    antivirus: { antivirusProduct: "Windows Defender", antivirusStatus: "RunningAndUpToDate" },
    patchManagement: {
      patchStatus: count("APPROVED_PENDING") > 0 ? "ApprovedPending" : "FullyPatched",
      patchesApprovedPending: count("APPROVED_PENDING"),
      patchesNotApproved: count("NOT_APPROVED"),
      patchesInstalled: count("INSTALLED"),
    },
    softwareStatus: null,
    webRemoteUrl: `https://sandbox.example.com/csm/remote/rto/${device.id}`,
    networkProbe: false,
    onboardedViaNetworkMonitor: false,
  };
}

/** A device as version 2 writes it: with all 300 user-defined fields, most of them null. */
export const deviceWireV2 = (call: ApiCall, device: FakeDevice): object => ({
  ...deviceWire(call, device),
  udf: udfWire(device),
});

/** A device as version 3 writes it: with the user-defined fields that have a value. */
export const deviceWireV3 = (call: ApiCall, device: FakeDevice): object => ({
  ...deviceWire(call, device),
  udfs: udfsWire(device),
});

/** A device as the list of network interfaces writes it. */
export const deviceInterfacesWire = (call: ApiCall, device: FakeDevice): object => ({
  ...pick(deviceWire(call, device), [
    "id",
    "uid",
    "siteId",
    "siteUid",
    "siteName",
    "deviceType",
    "hostname",
    "intIpAddress",
    "extIpAddress",
  ]),
  nics: deviceNicsWire(device),
});

/** The network interfaces of a device. */
export const deviceNicsWire = ({ macAddress, intIpAddress }: FakeDevice): readonly object[] =>
  macAddress === null
    ? []
    : [{ instance: "Ethernet", ipv4: intIpAddress, ipv6: null, macAddress, type: "Ethernet Adapter" }];

function pick(record: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}
