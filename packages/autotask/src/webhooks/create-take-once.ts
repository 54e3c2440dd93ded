import type { AutotaskWebhookEvent } from "./autotask-webhook-event.ts";
import type { SeenEvents } from "./seen-events.ts";

/** Hands an event on unless it was taken before; one that comes again meanwhile joins the first. */
export function createTakeOnce(
  seen: SeenEvents,
  onEvent: (event: AutotaskWebhookEvent) => Promise<void>,
): (event: AutotaskWebhookEvent) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();

  async function take(event: AutotaskWebhookEvent): Promise<void> {
    if (await seen.has(event.key)) return;
    await onEvent(event);
    await seen.add(event);
  }

  return (event) => {
    const running = underWay.get(event.key);
    if (running !== undefined) return running;
    const taking = take(event).finally(() => underWay.delete(event.key));
    underWay.set(event.key, taking);
    return taking;
  };
}
