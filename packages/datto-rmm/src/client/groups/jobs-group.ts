import { readList } from "../answer/read-fields.ts";
import { type Job, readJob } from "../entities/job.ts";
import { type JobComponent, readJobComponent } from "../entities/job-component.ts";
import { type JobOutput, readJobOutput } from "../entities/job-output.ts";
import { type JobResult, readJobResult } from "../entities/job-result.ts";
import { apiPath } from "../requests/api-path.ts";
import type { Requests } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions, ReadRequestOptions } from "../requests/request-options.ts";
import type { ActivityLogGroup } from "./activity-log-group.ts";
import { findQuickJobs, type QuickJobSearch } from "./find-quick-jobs.ts";

/** Jobs. They cannot be listed, ended or deleted. */
export interface JobsGroup {
  get(jobUid: string, options?: ReadRequestOptions): Promise<Job>;
  components(jobUid: string, options?: ListRequestOptions): Listing<JobComponent>;
  /**
   * What became of the job on a device. A `NotFoundError` soon after the job was made may mean that the agent has not asked for it yet (unconfirmed).
   * Success is the component's own word: that a computer restarted shows in the device alone.
   */
  result(jobUid: string, deviceUid: string, options?: ReadRequestOptions): Promise<JobResult>;
  /** Ask only where the result says there is some. */
  stdout(jobUid: string, deviceUid: string, options?: ReadRequestOptions): Promise<readonly JobOutput[]>;
  stderr(jobUid: string, deviceUid: string, options?: ReadRequestOptions): Promise<readonly JobOutput[]>;
  /** The quick jobs of a name, oldest first, through the activity log: the only trace of a job whose answer was lost. */
  findQuickJobs(search: QuickJobSearch, options?: ReadRequestOptions): Promise<readonly Job[]>;
}

/** The operations of jobs. */
export function createJobsGroup(requests: Requests, activityLog: ActivityLogGroup): JobsGroup {
  const get = async (jobUid: string, options?: ReadRequestOptions): Promise<Job> =>
    requests.read(apiPath`v2/job/${jobUid}`, readJob, options);
  const output =
    (stream: string) =>
    async (jobUid: string, deviceUid: string, options?: ReadRequestOptions): Promise<readonly JobOutput[]> =>
      requests.read(`${apiPath`v2/job/${jobUid}/results/${deviceUid}`}/${stream}`, readList(readJobOutput), options);
  return {
    get,
    components: (jobUid, options) =>
      requests.list(
        { path: apiPath`v2/job/${jobUid}/components`, name: "jobComponents", reader: readJobComponent },
        options,
      ),
    result: async (jobUid, deviceUid, options) =>
      requests.read(apiPath`v2/job/${jobUid}/results/${deviceUid}`, readJobResult, options),
    stdout: output("stdout"),
    stderr: output("stderr"),
    findQuickJobs: (search, options) => findQuickJobs({ get, activityLog }, search, options),
  };
}
