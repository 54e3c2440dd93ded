import {
  readFlag,
  readInstant,
  readKey,
  readList,
  readMaybe,
  readNumber,
  readText,
  readWord,
} from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readAlertContext } from "./alert-context.ts";

/** Reads an alert. */
export const readAlert = readRecord({
  alertUid: readKey,
  priority: readWord<"Critical" | "High" | "Moderate" | "Low" | "Information" | "Unknown">(),
  diagnostics: readText,
  resolved: readFlag,
  resolvedBy: readText,
  resolvedOn: readInstant,
  muted: readFlag,
  /** The number of the ticket that the integration opened, for example Autotask's. */
  ticketNumber: readText,
  timestamp: readInstant,
  alertMonitorInfo: readMaybe(readRecord({ sendsEmails: readFlag, createsTicket: readFlag })),
  alertContext: readAlertContext,
  /** The only place where an alert names its device and site. */
  alertSourceInfo: readMaybe(
    readRecord({ deviceUid: readText, deviceName: readText, siteUid: readText, siteName: readText }),
  ),
  responseActions: readList(
    readRecord({
      actionTime: readInstant,
      actionType: readWord<
        | "EMAIL_SENT"
        | "EMAIL_SEND_ERROR"
        | "TICKET_PENDING"
        | "TICKET_CREATED"
        | "TICKET_CREATION_ERROR"
        | "TICKET_CLOSED_CALL"
        | "COMPONENT"
        | "WEBHOOK_EXECUTED"
        | "WEBHOOK_EXECUTION_ERROR"
      >(),
      description: readText,
      /** What it holds for tickets is unconfirmed: the number or Autotask's id. */
      actionReference: readText,
      actionReferenceInt: readText,
    }),
  ),
  autoresolveMins: readNumber,
});

/** An alert of a monitor. */
export type Alert = ReturnType<typeof readAlert>;
