import { readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads what a component wrote. */
export const readJobOutput = readRecord({ componentUid: readText, componentName: readText, stdData: readText });

/** What a component of a job wrote on a device. */
export type JobOutput = ReturnType<typeof readJobOutput>;
