import type { Alert } from "../client/entities/alert.ts";

/** An alert that a webhook named, as the API tells it. */
export interface DattoRmmAlertEvent {
  /** The same for the same news, whoever sends it: a monitor's webhook, a global one, or a second attempt. */
  readonly key: string;
  readonly alertUid: string;
  /** A call that comes late tells what is so now: an alert that has been resolved meanwhile comes as resolved. */
  readonly state: "open" | "resolved";
  readonly alert: Alert;
}
