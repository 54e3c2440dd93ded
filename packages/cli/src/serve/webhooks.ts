import { createAutotaskWebhookHandler, createMemorySeenEvents } from "@msp/autotask";
import type { Clock } from "@msp/workflows/ports";
import type { HostLog } from "./host-event.ts";
import { reasonOf } from "./reason-of.ts";
import { storageTroubleIn } from "./storage-trouble-in.ts";

/** What webhooks are heard with. */
export interface WebhookOptions {
  readonly clock: Clock;
  readonly log: HostLog;
  /** Keeps tickets to be looked at; resolves once that is durable. */
  hear(ticketIds: readonly string[]): Promise<void>;
  /** A note was written or changed on some ticket. */
  hearOfNote(): void;
  /** Something answered, by its name in the health of the host. */
  heard(source: string): void;
  onStorageTrouble(error: Error): void;
}

/**
 * The handler of each webhook, by the last part of its address. An event only says which ticket to look at: it holds no whole ticket, and one that comes
 * twice, or after a restart again, is looked at twice and starts one run.
 */
export function createWebhooks(
  secrets: { readonly [name: string]: string },
  { clock, log, hear, hearOfNote, heard, onStorageTrouble }: WebhookOptions,
): ReadonlyMap<string, (request: Request) => Promise<Response>> {
  const handlerOf = (name: string, secret: string) =>
    createAutotaskWebhookHandler({
      secret,
      clock,
      seen: createMemorySeenEvents(),
      async onEvent({ entity, id, action }) {
        if (entity === "Tickets" && action !== "delete") await hear([String(id)]);
        // The event names the note and not its ticket: which tickets got one, the next question after changes tells.
        if (entity === "TicketNotes" && action !== "delete") hearOfNote();
        heard(webhookSource(name));
      },
      onDeactivated: () =>
        log({
          kind: "trouble",
          text: `Autotask may have turned the webhook "${name}" off (anybody can send such a call). Look whether it is active there; until then tickets come by polling alone.`,
          facts: { webhook: name },
        }),
      onProblem(problem) {
        const error = "error" in problem ? problem.error : undefined;
        const trouble = error === undefined ? undefined : storageTroubleIn(error);
        if (trouble) onStorageTrouble(trouble);
        const why = error === undefined ? "" : `: ${reasonOf(error)}`;
        log({
          kind: problem.kind === "not signed" ? "refused" : "trouble",
          text: `A call of the webhook "${name}" was not taken (${problem.kind})${why}`,
          facts: { webhook: name, problem: problem.kind },
        });
      },
    });
  return new Map(Object.entries(secrets).map(([name, secret]) => [name, handlerOf(name, secret)]));
}

/** The name a webhook has in the health of a host. */
export const webhookSource = (name: string): string => `webhook:${name}`;
