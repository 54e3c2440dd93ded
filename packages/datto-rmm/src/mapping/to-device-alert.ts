import type { DeviceAlert } from "@msp/workflows/ports";
import type { Alert } from "../client/entities/alert.ts";
import { describeAlert } from "./describe-alert.ts";
import { present } from "./present.ts";
import { toAlertKind } from "./to-alert-kind.ts";

/** An alert in the port's words. */
export const toDeviceAlert = (alert: Alert): DeviceAlert => ({
  id: alert.alertUid,
  text: describeAlert(alert.alertContext),
  isResolved: alert.resolved === true,
  ...present({
    deviceId: alert.alertSourceInfo?.deviceUid,
    siteId: alert.alertSourceInfo?.siteUid,
    kind: toAlertKind(alert.alertContext),
    priority: alert.priority,
    raisedAt: alert.timestamp,
    ticketNumber: alert.ticketNumber || null,
  }),
});
