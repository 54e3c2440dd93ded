import type { DeviceAlert } from "@msp/workflows";

/** What is known of the alert a ticket was opened for. */
type AlertOfTicket =
  | { readonly outcome: "found"; readonly alert: DeviceAlert }
  | { readonly outcome: "none" }
  | { readonly outcome: "disagreement"; readonly problems: readonly string[] }
  | { readonly outcome: "not readable"; readonly reason: string };

/** Whether an alert is there and open; one that cannot be read is not waited for, and is not called resolved either. */
export const isStillOpen = (found: AlertOfTicket): boolean => found.outcome === "found" && !found.alert.isResolved;

/** How the alert stands, in one sentence. */
export function alertInWords(found: AlertOfTicket): string {
  switch (found.outcome) {
    case "found":
      return found.alert.isResolved
        ? `The alert has resolved itself: ${found.alert.text}.`
        : `The alert is still open: ${found.alert.text}.`;
    case "none":
      return "No alert belongs to the ticket.";
    case "disagreement":
      return `The ticket's alert is not certain: ${found.problems.join("; ")}.`;
    default:
      return `The ticket's alert could not be read: ${found.reason}.`;
  }
}

type OpenAlerts =
  | { readonly outcome: "read"; readonly alerts: readonly DeviceAlert[] }
  | { readonly outcome: "not readable"; readonly reason: string };

/** What alerts of the machine are open, in one sentence. */
export function openAlertsInWords(open: OpenAlerts | undefined): string {
  if (open === undefined) return "Nobody could look at the machine's alerts.";
  if (open.outcome === "not readable") return `The machine's alerts could not be read: ${open.reason}.`;
  return `Open alerts of the machine: ${open.alerts.map(({ text }) => text).join("; ") || "none"}.`;
}
