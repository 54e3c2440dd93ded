import type { PersonRequest } from "../../ports/people.ts";
import type { RunLog } from "./run-log.ts";

/** What people are asked and have not finished answering. */
export function openRequests(log: RunLog): PersonRequest[] {
  const escalated = new Map(log.all("escalated").map(({ token, to }) => [token, to]));
  const closed = new Set(log.all("closed").map((entry) => entry.token));
  const answered = new Set(log.all("answered").map((entry) => entry.token));
  // An approval with a quorum takes several votes; the walk closes it when it has enough.
  const isFinished = (request: PersonRequest) =>
    closed.has(request.token) || (answered.has(request.token) && (request.quorum ?? 1) <= 1);
  return log
    .all("opened")
    .map((entry) => entry.request)
    .filter((request) => !isFinished(request))
    .map((request) => {
      const escalatedTo = escalated.get(request.token);
      return escalatedTo === undefined ? request : { ...request, escalatedTo };
    });
}
