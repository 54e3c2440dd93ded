import { NotFoundError } from "@msp/workflows/ports";
import type { Job } from "../entities/job.ts";
import type { ReadRequestOptions } from "../requests/request-options.ts";
import type { ActivityLogGroup } from "./activity-log-group.ts";

/** Which quick job. */
export interface QuickJobSearch {
  /** The exact name it was sent with, or whether a name is it. */
  readonly isNamed: string | ((jobName: string | null) => boolean);
  /** ISO 8601: somewhat before it was sent. */
  readonly from: string;
  /** ISO 8601. @default now */
  readonly until?: string | undefined;
  /** @default any device */
  readonly deviceUid?: string | undefined;
}

/** What the search reads with. */
export interface QuickJobSources {
  get(jobUid: string, options?: ReadRequestOptions): Promise<Job>;
  readonly activityLog: ActivityLogGroup;
}

/**
 * Finds quick jobs by name, oldest first: the activity log tells which jobs there were, each job tells its name. How soon a new job is in the log is
 * unconfirmed, so finding nothing proves nothing before some minutes have passed.
 */
export async function findQuickJobs(
  { get, activityLog }: QuickJobSources,
  { isNamed, deviceUid, from, until }: QuickJobSearch,
  options: ReadRequestOptions = {},
): Promise<readonly Job[]> {
  const uids = new Set<string>();
  const query = { from, until, entities: ["device"], categories: ["job"], order: "asc", ...options } as const;
  for await (const { details } of activityLog.list(query)) {
    const uid = details["job.uid"];
    const isElsewhere = deviceUid !== undefined && (details["device.uid"] ?? deviceUid) !== deviceUid;
    if (typeof uid === "string" && !isElsewhere) uids.add(uid);
  }
  const fits = typeof isNamed === "string" ? (name: string | null) => name === isNamed : isNamed;
  const found: Job[] = [];
  for (const uid of uids) {
    const job = await existing(get(uid, options));
    if (job !== undefined && fits(job.name)) found.push(job);
  }
  return found;
}

/** Scheduled jobs are in the log as well and cannot be read by their uid (reported). */
async function existing(job: Promise<Job>): Promise<Job | undefined> {
  try {
    return await job;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
