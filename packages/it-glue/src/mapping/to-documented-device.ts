import type { DocumentedDevice } from "@msp/workflows/ports";
import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { present } from "./present.ts";

/** A configuration as the port tells it. `monitoringId` is given only where the record itself proves it. */
export const toDocumentedDevice = (
  { id, attributes }: ItGlueRecord<"configurations">,
  monitoringId?: string,
): DocumentedDevice => ({
  id,
  organizationId: attributes.organization_id ?? "",
  name: attributes.name ?? "",
  isArchived: attributes.archived === true,
  ...present({ monitoringId, serialNumber: attributes.serial_number, link: attributes.resource_url }),
});
