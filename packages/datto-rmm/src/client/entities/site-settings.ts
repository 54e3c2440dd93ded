import { readFlag, readList, readMaybe, readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readProxySettings } from "./proxy-settings.ts";

/** Reads a site's settings. */
export const readSiteSettings = readRecord({
  generalSettings: readMaybe(readRecord({ name: readText, uid: readText, description: readText, onDemand: readFlag })),
  proxySettings: readMaybe(readProxySettings),
  mailRecipients: readList(
    readRecord({
      name: readText,
      email: readText,
      type: readText,
      receives: readNumber,
      receivesNewDevices: readFlag,
      receivesAlerts: readFlag,
      receivesReports: readFlag,
    }),
  ),
});

/** A site's settings. */
export type SiteSettings = ReturnType<typeof readSiteSettings>;
