import type { PersonRequest } from "../../ports/people.ts";
import type { RunLog } from "./run-log.ts";

/** What was asked under a token, as it stands now: whoever it was escalated to included. */
export function requestUnder(log: RunLog, token: string): PersonRequest | undefined {
  const request = log.all("opened").find((entry) => entry.request.token === token)?.request;
  const escalatedTo = log.all("escalated").find((entry) => entry.token === token)?.to;
  return request && escalatedTo !== undefined ? { ...request, escalatedTo } : request;
}
