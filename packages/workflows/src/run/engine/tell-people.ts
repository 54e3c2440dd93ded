import type { People, PersonRequest } from "../../ports/people.ts";
import type { EntryOf } from "../journal/entry.ts";
import type { Notice } from "../journal/notice.ts";
import { openRequests } from "../journal/open-requests.ts";
import { requestUnder } from "../journal/request-under.ts";
import type { RunLog } from "../journal/run-log.ts";
import { isStorageFailure } from "../perform/is-storage-failure.ts";
import { reasonOf } from "../reason-of.ts";

const send = (people: People, request: PersonRequest, notice: Notice): Promise<void> => {
  switch (notice.what) {
    case "asked":
      return people.ask(request);
    case "reminded":
      return people.remind(request, notice.reminder);
    case "escalated":
      return people.escalate ? people.escalate(request, notice.to) : people.ask({ ...request, to: notice.to });
    case "withdrawn":
      return people.withdraw(request, notice.why);
  }
};

/** Tells people something. A channel that is down stops no run: what could not be told is journaled, and told by `tellAgain`. */
export async function tellPeople(people: People, log: RunLog, request: PersonRequest, notice: Notice): Promise<void> {
  const { path, token } = request;
  const failure = await failureOf(people, requestUnder(log, token) ?? request, notice);
  if (failure !== undefined) await log.append([{ kind: "not told", path, token, notice, reason: failure }]);
}

/** Tries once more what could not be told, oldest first; what fails again stays. */
export async function tellAgain(people: People, log: RunLog): Promise<void> {
  for (const { seq, path, token, notice } of untoldIn(log)) {
    const request = requestUnder(log, token);
    const isOpen = openRequests(log).some((one) => one.token === token);
    if (request && (isOpen || notice.what === "withdrawn")) {
      if ((await failureOf(people, request, notice)) !== undefined) return;
      await log.append([{ kind: "told", path, token, notTold: seq, how: "told" }]);
    } else {
      await log.append([{ kind: "told", path, token, notTold: seq, how: "not needed any more" }]);
    }
  }
}

function untoldIn(log: RunLog): EntryOf<"not told">[] {
  const told = new Set(log.all("told").map((entry) => entry.notTold));
  return log.all("not told").filter((entry) => !told.has(entry.seq));
}

const failureOf = (people: People, request: PersonRequest, notice: Notice): Promise<string | undefined> =>
  // Inside an async function, so that a channel that throws before it returns a promise is caught as well.
  (async () => send(people, request, notice))().then(
    () => undefined,
    (error: unknown) => {
      if (isStorageFailure(error)) throw error;
      return reasonOf(error);
    },
  );
