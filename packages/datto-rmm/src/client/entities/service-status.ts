import { readInstant, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads the service's status. */
export const readServiceStatus = readRecord({ version: readText, status: readText, started: readInstant });

/** Whether the service is up, and in which version. */
export type ServiceStatus = ReturnType<typeof readServiceStatus>;
