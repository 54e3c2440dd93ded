import type { ConfigurationItem } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";

/** A configuration item record in the port's words. Its title is what people call it, else the name its agent reports. */
export const toConfigurationItem = (record: AutotaskRecord<"configurationItems">): ConfigurationItem => ({
  id: String(record.id),
  companyId: String(record.companyID ?? ""),
  title: record.referenceTitle || record.rmmDeviceAuditHostname || "",
  isActive: record.isActive === true,
  ...present({
    contactId: record.contactID ? String(record.contactID) : undefined,
    serialNumber: record.serialNumber || undefined,
    monitoringId: record.rmmDeviceUID || undefined,
  }),
});
