import { type AdminByRequestClient, createAdminByRequestWebhookHandler } from "@msp/admin-by-request";
import { createDattoRmmWebhookHandler, createMemorySeenAlerts, type DattoRmmClient } from "@msp/datto-rmm";
import type { Clock } from "@msp/workflows/ports";
import type { HostLog } from "./host-event.ts";
import { reasonOf } from "./reason-of.ts";
import { storageTroubleIn } from "./storage-trouble-in.ts";

/** How webhooks of services besides Autotask are received; absent where they are not. */
export interface OtherWebhookSettings {
  readonly dattoRmm?: { readonly client: Pick<DattoRmmClient, "alerts">; readonly secret: string } | undefined;
  readonly adminByRequest?: { readonly client: AdminByRequestClient; readonly secret: string } | undefined;
}

/** What they are heard with. */
export interface OtherWebhookOptions extends OtherWebhookSettings {
  readonly clock: Clock;
  readonly log: HostLog;
  /** Keeps alerts to be looked at; resolves once that is durable. */
  hearOfAlert(alertId: string): Promise<void>;
  /** Something of elevation changed: a run may wait for it. */
  hearOfRequest(): void;
  /** Something answered, by its name in the health of the host. */
  heard(source: string): void;
  onStorageTrouble(error: Error): void;
}

/** The names these webhooks have in the health of a host, and their addresses below `/webhooks/`. */
export const otherWebhooks = { dattoRmm: "datto-rmm", adminByRequest: "admin-by-request" } as const;

/** The addresses of those that are received, below `/webhooks/`. */
export const namesOfWebhooks = (given: OtherWebhookSettings): readonly string[] => [
  ...(given.dattoRmm === undefined ? [] : [otherWebhooks.dattoRmm]),
  ...(given.adminByRequest === undefined ? [] : [otherWebhooks.adminByRequest]),
];

/**
 * The handler of each webhook, by the last part of its address. Neither service signs its calls, so a call only says what to look at, and a secret keeps strangers
 * from making the host look.
 */
export function createOtherWebhooks(
  options: OtherWebhookOptions,
): ReadonlyMap<string, (request: Request) => Promise<Response>> {
  const { dattoRmm, adminByRequest, clock, log, hearOfAlert, hearOfRequest, heard, onStorageTrouble } = options;
  const handlers = new Map<string, (request: Request) => Promise<Response>>();
  if (dattoRmm !== undefined)
    handlers.set(
      otherWebhooks.dattoRmm,
      createDattoRmmWebhookHandler({
        client: dattoRmm.client,
        secret: dattoRmm.secret,
        parameter: "secret",
        clock,
        seen: createMemorySeenAlerts(),
        async onAlert({ alertUid, state }) {
          // One that is over starts nothing; a run that waits for that looks for itself.
          if (state === "open") await hearOfAlert(alertUid);
          heard(otherWebhooks.dattoRmm);
        },
        onTest: () => log({ kind: "received", text: "Datto RMM's test of its webhook arrived." }),
        onProblem(problem) {
          const error = "error" in problem ? problem.error : undefined;
          const trouble = error === undefined ? undefined : storageTroubleIn(error);
          if (trouble) onStorageTrouble(trouble);
          log({
            kind: problem.kind === "not ours" ? "refused" : "trouble",
            text: `A call of Datto RMM's webhook was not taken (${problem.kind})${error === undefined ? "" : `: ${reasonOf(error)}`}`,
            facts: { webhook: otherWebhooks.dattoRmm, problem: problem.kind },
          });
        },
      }),
    );
  if (adminByRequest !== undefined)
    handlers.set(
      otherWebhooks.adminByRequest,
      createAdminByRequestWebhookHandler({
        client: adminByRequest.client,
        secret: adminByRequest.secret,
        onRequest({ id, status }) {
          log({
            kind: "received",
            text: `Admin By Request: request ${id} is ${status ?? "of no known state"}.`,
            facts: { webhook: otherWebhooks.adminByRequest, request: id },
          });
          hearOfRequest();
          heard(otherWebhooks.adminByRequest);
        },
      }),
    );
  return handlers;
}
