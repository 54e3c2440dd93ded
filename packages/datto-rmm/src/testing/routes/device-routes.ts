import { createJob } from "../behaviour/job-life.ts";
import type { ApiCall, Route, RouteAnswer } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeDevice } from "../state/fake-device.ts";
import { deviceInterfacesWire, deviceWireV2, deviceWireV3 } from "./device-wire.ts";
import { matchesFilter } from "./filters.ts";
import { findDevice, findDevicesByMac, findSite } from "./find-record.ts";
import { jobComponentWire, jobWire } from "./job-wire.ts";
import { pageAnswer } from "./page-answer.ts";
import { readQuickJob } from "./read-quick-job.ts";
import { mergeTypedUdf, mergeUdf } from "./udf-wire.ts";

type Wire = (call: ApiCall, device: FakeDevice) => object;

const inAccount =
  (wire: Wire): RouteAnswer =>
  (call) => {
    const { searchParams } = call.url;
    const filterId = searchParams.get("filterId");
    const holds = (name: string, value: string | null | undefined) =>
      (value ?? "").toLowerCase().includes((searchParams.get(name) ?? "").toLowerCase());
    const found = call.world.devices.filter((device) =>
      // A filter decides alone.
      filterId === null
        ? !device.deleted &&
          holds("hostname", device.hostname) &&
          holds("deviceType", device.category) &&
          holds("operatingSystem", device.operatingSystem) &&
          holds("siteName", call.world.site(device.siteUid)?.name)
        : matchesFilter(device, filterId),
    );
    return pageAnswer(call, "devices", found, (device) => wire(call, device));
  };

const ofSite =
  (wire: Wire): RouteAnswer =>
  (call) => {
    const { uid } = findSite(call);
    const filterId = call.url.searchParams.get("filterId");
    const found = call.world.devices.filter(
      (device) => device.siteUid === uid && !device.deleted && (filterId === null || matchesFilter(device, filterId)),
    );
    return pageAnswer(call, "devices", found, (device) => wire(call, device));
  };

const reads = (version: "v2" | "v3", wire: Wire): readonly Route[] => [
  { method: "GET", path: `${version}/account/devices`, answer: inAccount(wire) },
  { method: "GET", path: `${version}/site/{siteUid}/devices`, answer: ofSite(wire) },
  { method: "GET", path: `${version}/device/{deviceUid}`, answer: (call) => wire(call, findDevice(call)) },
  { method: "GET", path: `${version}/device/id/{deviceId}`, answer: (call) => wire(call, findDevice(call)) },
  {
    method: "GET",
    path: `${version}/device/macAddress/{macAddress}`,
    answer: (call) => findDevicesByMac(call).map((device) => wire(call, device)),
  },
];

/** The routes of devices, both versions. */
export const deviceRoutes: readonly Route[] = [
  ...reads("v2", deviceWireV2),
  ...reads("v3", deviceWireV3),
  { method: "GET", path: "v2/site/{siteUid}/devices/network-interface", answer: ofSite(deviceInterfacesWire) },
  {
    method: "GET",
    path: "v2/device/{deviceUid}/patches",
    answer: (call) => {
      const status = call.url.searchParams.get("installStatus");
      const patches = findDevice(call).patches.filter((patch) => status === null || patch.installStatus === status);
      return pageAnswer(call, "patches", patches, (patch) => patch);
    },
  },
  {
    method: "PUT",
    path: "v2/device/{deviceUid}/quickjob",
    key: "device-job-create",
    answer: (call) => {
      const device = findDevice(call);
      const job = createJob(call.world, device, readQuickJob(call));
      return { job: jobWire(call, job), jobComponents: [jobComponentWire(job)] };
    },
  },
  {
    method: "PUT",
    path: "v2/device/{deviceUid}/site/{siteUid}",
    key: "device-move",
    answer: (call) => {
      findDevice(call).siteUid = findSite(call).uid;
    },
  },
  {
    method: "POST",
    path: "v2/device/{deviceUid}/udf",
    key: "device-udf-set",
    answer: (call) => mergeUdf(findDevice(call), call.body()),
  },
  {
    method: "POST",
    path: "v3/device/{deviceUid}/udf",
    key: "device-udf-set",
    answer: (call) => mergeTypedUdf(findDevice(call), call.body()),
  },
  {
    method: "POST",
    path: "v2/device/{deviceUid}/warranty",
    key: "device-warranty-create",
    answer: (call) => {
      const { warrantyDate } = call.body();
      if (warrantyDate !== null && !/^\d{4}-\d\d-\d\d$/.test(String(warrantyDate)))
        throw new Refusal(400, "warrantyDate is not a date.");
      findDevice(call).warrantyDate = warrantyDate === null ? null : String(warrantyDate);
    },
  },
];
