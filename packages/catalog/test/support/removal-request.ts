import type { RemovalRequest } from "../../src/remove-contact/removal-request.ts";

/** Dana Cole of Acme Dental asks to remove Lee Marsh at a time that the form will name; no ticket exists yet. */
export const openRequest = {
  entry: { kind: "open", companyId: "100" },
  requestedBy: "101",
  leaver: { contactId: "102" },
  urgency: "scheduled",
} as const satisfies RemovalRequest;
