import { readFlag, readInstant, readList, readNumber, readText, readWord } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a job's result on one device. */
export const readJobResult = readRecord({
  jobUid: readText,
  deviceUid: readText,
  ranOn: readInstant,
  jobDeploymentStatus: readWord<"Pending" | "Running" | "Success" | "Warning" | "Failure" | "Expired" | "Retired">(),
  /** There is no exit code. */
  componentResults: readList(
    readRecord({
      componentUid: readText,
      componentName: readText,
      componentStatus: readWord<"Success" | "Failure">(),
      numberOfWarnings: readNumber,
      hasStdOut: readFlag,
      hasStdErr: readFlag,
    }),
  ),
});

/** What became of a job on one device. */
export type JobResult = ReturnType<typeof readJobResult>;
