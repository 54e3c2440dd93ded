import { readFlag, readKey, readMaybe, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readProxySettings } from "./proxy-settings.ts";

/** Reads a site. */
export const readSite = readRecord({
  /** Reported: the pseudo-site "Deleted Devices" has a uid that is no UUID. */
  uid: readKey,
  id: readNumber,
  accountUid: readText,
  name: readText,
  description: readText,
  notes: readText,
  onDemand: readFlag,
  splashtopAutoInstall: readFlag,
  proxySettings: readMaybe(readProxySettings),
  devicesStatus: readMaybe(
    readRecord({ numberOfDevices: readNumber, numberOfOnlineDevices: readNumber, numberOfOfflineDevices: readNumber }),
  ),
  autotaskCompanyName: readText,
  /** Autotask's id of the company, as text; not always set. Several sites may belong to one company. */
  autotaskCompanyId: readText,
  portalUrl: readText,
});

/** A site: a customer's place, or a part of it. */
export type Site = ReturnType<typeof readSite>;
