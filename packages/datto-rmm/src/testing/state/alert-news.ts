import type { FakeAlert } from "./fake-alert.ts";

/** That an alert was raised or resolved, which webhooks tell. */
export interface AlertNews {
  readonly kind: "triggered" | "resolved";
  readonly alert: FakeAlert;
}
