import type { FakeAlert } from "../state/fake-alert.ts";
import type { FakeDevice } from "../state/fake-device.ts";
import type { World } from "../state/world.ts";

/** What a monitor saw. */
export interface AlertFinding {
  readonly priority?: string;
  readonly context: FakeAlert["context"];
  /** The number of the ticket the integration opens, if it opens one. */
  readonly ticketNumber?: string;
}

/** A monitor raises an alert. */
export function raiseAlert(world: World, device: FakeDevice, finding: AlertFinding): FakeAlert {
  const { priority = "Moderate", context, ticketNumber } = finding;
  const alert: FakeAlert = {
    alertUid: world.nextUid(),
    deviceUid: device.uid,
    priority,
    context,
    raisedAt: world.now,
    createsTicket: ticketNumber !== undefined,
    ticketNumber: ticketNumber ?? null,
    resolved: false,
    resolvedBy: null,
    resolvedOn: null,
    responses: [],
  };
  world.alerts.push(alert);
  world.alertNews.push({ kind: "triggered", alert });
  return alert;
}

/** Resolves an alert; one that is resolved stays as it was. */
export function resolveAlert(world: World, alert: FakeAlert, by: string): void {
  if (alert.resolved) return;
  alert.resolved = true;
  alert.resolvedBy = by;
  alert.resolvedOn = world.now;
  world.alertNews.push({ kind: "resolved", alert });
}

/** The monitor resolves the open alerts of one kind. */
export function resolveAlertsOf(world: World, device: FakeDevice, kind: string): void {
  for (const alert of world.alerts)
    if (alert.deviceUid === device.uid && alert.context["@class"] === kind) resolveAlert(world, alert, "Auto-resolved");
}
