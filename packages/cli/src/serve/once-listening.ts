import type { Host } from "./create-host.ts";
import type { HostLog } from "./host-event.ts";
import { reasonOf } from "./reason-of.ts";
import { registerWebhooks, type WebhookSetup } from "./webhook-registrations.ts";

/** What is done once when a host begins to listen. */
export interface OnceListeningOptions {
  readonly host: Pick<Host, "catchUp">;
  readonly setup: WebhookSetup;
  /** Whether nothing else asks for what changed while nobody listened. */
  readonly mustCatchUp: boolean;
  readonly log: HostLog;
}

/**
 * Makes sure that Autotask calls, and looks for what it would have told while nobody listened. What does not work out is told and keeps no host from
 * serving; it never throws.
 */
export async function onceListening({ host, setup, mustCatchUp, log }: OnceListeningOptions): Promise<void> {
  if (setup.settings.publicAddress !== undefined) {
    try {
      // A host does not wait until Autotask has it ready.
      for (const { name, outcome, isReady } of await registerWebhooks(setup, { readyWithinMs: 0 }))
        if (outcome !== "adopted")
          log({
            kind: "webhook registered",
            text: `Autotask's webhook "${name}" is ${outcome}${isReady ? "" : "; it is not ready yet"}.`,
            facts: { webhook: name, outcome, isReady },
          });
    } catch (error) {
      log({
        kind: "trouble",
        text: `Webhooks could not be registered, so Autotask may not call: ${reasonOf(error)} Try "msp webhooks register".`,
      });
    }
  }
  if (!mustCatchUp) return;
  try {
    await host.catchUp();
  } catch (error) {
    log({
      kind: "trouble",
      text: `Tickets that changed while nobody listened could not be asked for: ${reasonOf(error)} Start the host again, or let it poll.`,
    });
  }
}
