import type { TimeEntry } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";
import { toInstant } from "./to-instant.ts";

/** A time entry record in the port's words. */
export const toTimeEntry = (record: AutotaskRecord<"timeEntries">): TimeEntry => ({
  id: String(record.id),
  ticketId: String(record.ticketID ?? ""),
  resourceId: String(record.resourceID ?? ""),
  hours: record.hoursWorked ?? 0,
  summary: record.summaryNotes ?? "",
  ...present({
    startsAt: record.startDateTime ? toInstant(record.startDateTime) : undefined,
    endsAt: record.endDateTime ? toInstant(record.endDateTime) : undefined,
    internalNotes: record.internalNotes || undefined,
  }),
});
