import type { ApiCall } from "../http/api-call.ts";
import type { FakeAlert } from "../state/fake-alert.ts";
import { pageAnswer } from "./page-answer.ts";

/** An alert as the service writes it: its device stands under `alertSourceInfo` alone. */
export function alertWire({ world, stamps }: ApiCall, alert: FakeAlert): object {
  const device = world.device(alert.deviceUid);
  const site = world.site(device?.siteUid ?? "");
  const ticketed = alert.ticketNumber === null ? [] : [alert.ticketNumber];
  return {
    alertUid: alert.alertUid,
    priority: alert.priority,
    diagnostics: null,
    resolved: alert.resolved,
    resolvedBy: alert.resolvedBy,
    resolvedOn: stamps.other(alert.resolvedOn),
    muted: false,
    ticketNumber: alert.ticketNumber,
    timestamp: stamps.other(alert.raisedAt),
    alertMonitorInfo: { sendsEmails: false, createsTicket: alert.createsTicket },
    alertContext: alert.context,
    alertSourceInfo: {
      deviceUid: alert.deviceUid,
      deviceName: device?.hostname ?? null,
      siteUid: site?.uid ?? null,
      siteName: site?.name ?? null,
    },
    responseActions: [
      ...ticketed.map((number) => action(stamps.other(alert.raisedAt), "TICKET_CREATED", number)),
      ...alert.responses.map(({ at, type }) => action(stamps.other(at), type, null)),
    ],
    autoresolveMins: 0,
  };
}

const action = (actionTime: unknown, actionType: string, actionReference: string | null): object => ({
  actionTime,
  actionType,
  description: null,
  actionReference,
  actionReferenceInt: null,
});

/** A page of alerts, newest first. Open ones come without a total. */
export function alertPage(call: ApiCall, isResolved: boolean, belongs: (alert: FakeAlert) => boolean): object {
  const mutedOnly = call.url.searchParams.get("muted") === "true";
  const found = call.world.alerts.filter((alert) => alert.resolved === isResolved && belongs(alert) && !mutedOnly);
  return pageAnswer(call, "alerts", found.reverse(), (alert) => alertWire(call, alert), { withoutTotal: !isResolved });
}
