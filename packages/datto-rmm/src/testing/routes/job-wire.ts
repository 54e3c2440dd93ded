import type { ApiCall } from "../http/api-call.ts";
import type { FakeJob } from "../state/fake-job.ts";

const isOver = ({ deployment }: FakeJob): boolean => deployment !== "Pending" && deployment !== "Running";

/** A job as the service writes it. */
export const jobWire = ({ stamps }: ApiCall, job: FakeJob): object => ({
  id: job.id,
  uid: job.uid,
  name: job.name,
  dateCreated: stamps.other(job.createdAt),
  status: isOver(job) ? "completed" : "active",
});

/** A job's component as the service writes it. */
export const jobComponentWire = ({ component, variables }: FakeJob): object => ({
  uid: component.uid,
  name: component.name,
  variables: Object.entries(variables).map(([name, value]) => ({ name, value })),
});

/** A job's result as the service writes it: without an exit code. */
export const jobResultWire = ({ stamps }: ApiCall, job: FakeJob): object => ({
  jobUid: job.uid,
  deviceUid: job.deviceUid,
  ranOn: stamps.other(job.ranOn),
  jobDeploymentStatus: job.deployment,
  componentResults:
    isOver(job) && job.deployment !== "Expired"
      ? [
          {
            componentUid: job.component.uid,
            componentName: job.component.name,
            componentStatus: job.deployment === "Failure" ? "Failure" : "Success",
            numberOfWarnings: job.deployment === "Warning" ? 1 : 0,
            hasStdOut: job.stdout !== null,
            hasStdErr: job.stderr !== null,
          },
        ]
      : [],
});

/** What a component wrote, as the service writes it. */
export const jobOutputWire = ({ component }: FakeJob, text: string | null): readonly object[] =>
  text === null ? [] : [{ componentUid: component.uid, componentName: component.name, stdData: text }];
