import type { ApiCall, Route } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeDevice } from "../state/fake-device.ts";
import { deviceNicsWire } from "./device-wire.ts";
import { findDevice, findDevicesByMac } from "./find-record.ts";
import { pageAnswer } from "./page-answer.ts";

function ofClass(call: ApiCall, deviceClass: string, name: string): FakeDevice {
  const device = findDevice(call);
  if (device.deviceClass !== deviceClass) throw new Refusal(400, `The device is not of class ${name}.`);
  return device;
}

const computer = (device: FakeDevice): object => ({
  portalUrl: `https://sandbox.rmm.example.com/device/${device.id}`,
  webRemoteUrl: null,
  systemInfo: {
    manufacturer: "Example Computers",
    model: device.category === "Laptop" ? "Notebook 14" : "Tower 5",
    totalPhysicalMemory: 17_179_869_184,
    username: device.lastLoggedInUser,
    dotNetVersion: null,
    totalCpuCores: 8,
  },
  nics: deviceNicsWire(device),
  bios: { instance: "0", releaseDate: 1_704_067_200_000, serialNumber: `SN-${device.id}`, smBiosVersion: "1.4" },
  baseBoard: { manufacturer: "Example Computers", product: "B5" },
  displays: [],
  logicalDisks: [
    { description: "Local Fixed Disk", diskIdentifier: "C:", freespace: 64_000_000_000, size: 256_000_000_000 },
  ],
  mobileInfo: null,
  processors: [{ name: "Example CPU 8-core" }],
  videoBoards: [],
  attachedDevices: null,
  snmpInfo: null,
  physicalMemory: null,
});

/** The routes of audits. Each kind refuses devices of another class. */
export const auditRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "v2/audit/device/{deviceUid}",
    answer: (call) => computer(ofClass(call, "device", "device")),
  },
  {
    method: "GET",
    path: "v2/audit/device/macAddress/{macAddress}",
    answer: (call) => findDevicesByMac(call).map(computer),
  },
  {
    method: "GET",
    path: "v2/audit/device/{deviceUid}/software",
    answer: (call) => pageAnswer(call, "software", ofClass(call, "device", "device").software, (item) => item),
  },
  {
    method: "GET",
    path: "v2/audit/esxihost/{deviceUid}",
    answer: (call) => {
      const device = ofClass(call, "esxihost", "ESXi host");
      return {
        portalUrl: null,
        systemInfo: { manufacturer: "Example Computers", model: "Rack 2", name: device.hostname, numberOfSnapshots: 0 },
        guests: [{ guestName: "ACME-SRV-01", processorSpeedTotal: 8, memorySizeTotal: 16, numberOfSnapshots: 0 }],
        processors: [],
        nics: [],
        physicalMemory: [],
        datastores: null,
      };
    },
  },
  {
    method: "GET",
    path: "v2/audit/printer/{deviceUid}",
    answer: (call) => {
      const device = ofClass(call, "printer", "printer");
      return {
        portalUrl: null,
        snmpInfo: { snmpName: device.hostname },
        printerMarkerSupplies: [{ description: "Black", maxCapacity: "100", suppliesLevel: "37" }],
        printer: { printedPageCount: 12_345 },
        systemInfo: { manufacturer: "Example Printers", model: "P2" },
        nics: deviceNicsWire(device),
      };
    },
  },
];
