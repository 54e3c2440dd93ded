import type { OutletAssignment } from "@msp/workflows";
import type { worldOutlets } from "./world-outlets.ts";

/** Which device an outlet feeds, as a tenant file says it. */
export const assignmentOf = ({
  unit,
  outlet,
  name,
  feeds,
}: (typeof worldOutlets)[keyof typeof worldOutlets]): OutletAssignment => ({
  deviceId: feeds.monitoringUid,
  deviceName: feeds.name,
  outletId: `${unit}/${outlet}`,
  outletName: name,
  evidence: "the provider's tenant file",
});
