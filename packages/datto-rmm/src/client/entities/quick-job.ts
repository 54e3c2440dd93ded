import { readList } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";
import { readJob } from "./job.ts";
import { readJobComponent } from "./job-component.ts";

/** Reads the answer to a quick job. */
export const readQuickJob = readRecord({ job: readJob, jobComponents: readList(readJobComponent) });

/** A quick job that was accepted. Accepted is not run: the device's result says what became of it. */
export type QuickJob = ReturnType<typeof readQuickJob>;
