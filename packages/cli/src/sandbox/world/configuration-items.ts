import type { FakeSeed } from "@msp/autotask/testing";
import { everyWorldDevice } from "./world-devices.ts";

/** The service desk's configuration items, which name the devices of remote monitoring. */
export const configurationItems: NonNullable<NonNullable<FakeSeed["records"]>["ConfigurationItems"]> =
  everyWorldDevice.map(({ configurationItemId, companyId, contactId, name, serialNumber, monitoringUid, kind }) => ({
    id: configurationItemId,
    companyID: companyId,
    ...(contactId === undefined ? {} : { contactID: contactId }),
    referenceTitle: name,
    serialNumber,
    rmmDeviceUID: monitoringUid,
    rmmDeviceAuditHostname: name,
    installDate: "2025-03-03T00:00:00Z",
    productID: kind === "server" ? 2 : 1,
    isActive: true,
  }));
