import type { ApiCall, Route } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeJob } from "../state/fake-job.ts";
import { jobComponentWire, jobOutputWire, jobResultWire, jobWire } from "./job-wire.ts";
import { pageAnswer } from "./page-answer.ts";

function find({ world, params }: ApiCall): FakeJob {
  const { jobUid, deviceUid } = params;
  const job = world.jobs.find((one) => one.uid === jobUid && (deviceUid === undefined || one.deviceUid === deviceUid));
  if (job === undefined) throw new Refusal(404, "The job was not found.");
  const isHidden = deviceUid !== undefined && job.deployment === "Pending";
  if (isHidden && world.assumptions.resultBeforePickup === "notFound")
    throw new Refusal(404, "The job has no result for the device.");
  return job;
}

/** The routes of jobs. */
export const jobRoutes: readonly Route[] = [
  { method: "GET", path: "v2/job/{jobUid}", answer: (call) => jobWire(call, find(call)) },
  {
    method: "GET",
    path: "v2/job/{jobUid}/components",
    answer: (call) => pageAnswer(call, "jobComponents", [find(call)], jobComponentWire),
  },
  {
    method: "GET",
    path: "v2/job/{jobUid}/results/{deviceUid}",
    answer: (call) => jobResultWire(call, find(call)),
  },
  {
    method: "GET",
    path: "v2/job/{jobUid}/results/{deviceUid}/stdout",
    answer: (call) => jobOutputWire(find(call), find(call).stdout),
  },
  {
    method: "GET",
    path: "v2/job/{jobUid}/results/{deviceUid}/stderr",
    answer: (call) => jobOutputWire(find(call), find(call).stderr),
  },
];
