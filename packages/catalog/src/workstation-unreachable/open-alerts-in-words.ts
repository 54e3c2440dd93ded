import type { DeviceAlert } from "@msp/workflows";

type OpenAlerts =
  | { readonly outcome: "read"; readonly alerts: readonly DeviceAlert[] }
  | { readonly outcome: "not readable"; readonly reason: string };

/** What alerts of the machine are open, in one sentence. */
export function openAlertsInWords(open: OpenAlerts | undefined): string {
  if (open === undefined) return "Nobody could look at the machine's alerts.";
  if (open.outcome === "not readable") return `The machine's alerts could not be read: ${open.reason}.`;
  return `Open alerts of the machine: ${open.alerts.map(({ text }) => text).join("; ") || "none"}.`;
}
