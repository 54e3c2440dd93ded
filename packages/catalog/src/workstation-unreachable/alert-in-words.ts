import type { AlertOfTicket } from "./alert-of-ticket.ts";

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
