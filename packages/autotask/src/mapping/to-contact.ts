import type { Contact } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";

/** A contact record in the port's words. `isActive` is a number there; whoever is not marked otherwise receives mail. */
export const toContact = (record: AutotaskRecord<"contacts">): Contact => ({
  id: String(record.id),
  companyId: String(record.companyID ?? ""),
  name: fullName(record),
  isActive: record.isActive === 1,
  receivesMail: record.receivesEmailNotifications !== false,
  isPrimary: record.primaryContact === true,
  ...present({ email: record.emailAddress || undefined, phone: record.phone || undefined }),
});

const fullName = ({ firstName, lastName }: AutotaskRecord<"contacts">): string =>
  [firstName, lastName].filter((part) => part).join(" ");
