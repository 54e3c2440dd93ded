import { readInstant, readKey, readNumber, readText, readWord } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a job. */
export const readJob = readRecord({
  uid: readKey,
  id: readNumber,
  name: readText,
  dateCreated: readInstant,
  /** Says nothing about the devices: ask for the result of each. */
  status: readWord<"active" | "completed">(),
});

/** A job. */
export type Job = ReturnType<typeof readJob>;
