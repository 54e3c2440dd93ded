import type { DeviceAlert } from "@msp/workflows";

/** What is known of the alert a ticket was opened for. */
export type AlertOfTicket =
  | { readonly outcome: "found"; readonly alert: DeviceAlert }
  | { readonly outcome: "none" }
  | { readonly outcome: "disagreement"; readonly problems: readonly string[] }
  | { readonly outcome: "not readable"; readonly reason: string };

/** Whether an alert is there and open; one that cannot be read is not waited for, and is not called resolved either. */
export const isStillOpen = (found: AlertOfTicket): boolean => found.outcome === "found" && !found.alert.isResolved;
