import { defineRecord, type RecordOf } from "./record-definition.ts";

/** What the partner uses. */
export const usage = defineRecord("Usage", {
  partnerId: "id",
  partnerName: "text",
  blockerEnabled: "flag",
  justInTimeAdminLoginEnabled: "flag",
  totalActiveAgents: "number",
});

/** What the partner uses, counted now and then and not at the moment of asking. */
export type Usage = RecordOf<typeof usage.fields>;
