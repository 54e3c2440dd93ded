import type { TicketChecklistItem } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";
import { toInstant } from "./to-instant.ts";

/** A checklist item of a ticket in the port's words. */
export function toChecklistItem(record: AutotaskRecord<"ticketChecklistItems">): TicketChecklistItem {
  const { completedByResourceID: resource, completedDateTime: doneAt } = record;
  return {
    id: String(record.id),
    title: record.itemName ?? "",
    isImportant: record.isImportant === true,
    isDone: record.isCompleted === true,
    ...present({ doneBy: resource ? `resource ${resource}` : undefined, doneAt: doneAt && toInstant(doneAt) }),
  };
}
