import type { Appointment } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";
import { toInstant } from "./to-instant.ts";

/** An appointment record in the port's words. */
export const toAppointment = (record: AutotaskRecord<"appointments">): Appointment => ({
  id: String(record.id),
  resourceId: String(record.resourceID ?? ""),
  title: record.title ?? "",
  startsAt: toInstant(record.startDateTime ?? ""),
  endsAt: toInstant(record.endDateTime ?? ""),
  ...present({ description: record.description || undefined }),
});
