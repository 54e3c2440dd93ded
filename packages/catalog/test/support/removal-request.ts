import type { RemovalRequest } from "../../src/remove-contact/removal-request.ts";

/** Dana Cole of Acme Dental asks to remove Lee Marsh at an agreed time; no ticket exists yet. */
export const openRequest = {
  entry: { kind: "open", companyId: "100" },
  requestedBy: "101",
  leaver: { contactId: "102" },
  urgency: "scheduled",
  effectiveAt: "2026-11-30T17:00",
} as const satisfies RemovalRequest;
