import { NotFoundError } from "@msp/workflows/ports";
import type { DattoRmmClient } from "../client/datto-rmm-client.ts";
import type { Alert } from "../client/entities/alert.ts";
import type { ReadRequestOptions } from "../client/requests/request-options.ts";

/** What the API says about an alert that a webhook named. */
export type AlertConfirmation =
  | { readonly isKnown: true; readonly alert: Alert; readonly state: "open" | "resolved" }
  | { readonly isKnown: false };

/**
 * Reads the alert a webhook named: what the API says counts, and a webhook about an alert that does not exist is somebody's invention. Rejects like any read
 * when the API cannot be asked; that is no answer.
 */
export async function confirmAlert(
  client: Pick<DattoRmmClient, "alerts">,
  { alertUid }: { readonly alertUid: string },
  options?: ReadRequestOptions,
): Promise<AlertConfirmation> {
  try {
    const alert = await client.alerts.get(alertUid, options);
    if (alert.alertUid !== alertUid) return { isKnown: false };
    return { isKnown: true, alert, state: alert.resolved === true ? "resolved" : "open" };
  } catch (error) {
    if (error instanceof NotFoundError) return { isKnown: false };
    throw error;
  }
}
