import type { DattoRmmAlertEvent } from "./datto-rmm-alert-event.ts";
import type { SeenAlerts } from "./seen-alerts.ts";

/** Hands an event on unless it was taken before; one that comes again meanwhile joins the first. */
export function createTakeOnce(
  seen: SeenAlerts,
  onAlert: (event: DattoRmmAlertEvent) => Promise<void>,
): (event: DattoRmmAlertEvent) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();

  async function take(event: DattoRmmAlertEvent): Promise<void> {
    if (await seen.has(event.key)) return;
    await onAlert(event);
    await seen.add(event.key);
  }

  return (event) => {
    const running = underWay.get(event.key);
    if (running !== undefined) return running;
    const taking = take(event).finally(() => underWay.delete(event.key));
    underWay.set(event.key, taking);
    return taking;
  };
}
