import { readKey, readList, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a job's component. */
export const readJobComponent = readRecord({
  uid: readKey,
  name: readText,
  variables: readList(readRecord({ name: readText, value: readText })),
});

/** A component of a job, with the values it was given. */
export type JobComponent = ReturnType<typeof readJobComponent>;
