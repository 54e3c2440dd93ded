import type { EntryOf, JournalSoFar } from "@msp/workflows/run";
import { endOfRequest } from "../journal/end-of-request.ts";
import { pathWithoutKeys } from "../journal/path-without-keys.ts";
import { requestOf } from "../journal/request-of.ts";
import type { Happening } from "./happening.ts";

type WaitEntry = EntryOf<"answered"> | EntryOf<"closed"> | EntryOf<"gave up">;

/** A wait for a person or an event, once it is over; `undefined` when this entry ends none. */
export function waitHappening(entry: WaitEntry, journal: JournalSoFar): Happening | undefined {
  if (entry.kind === "gave up" || requestOf(journal, entry.token) === undefined) return eventHappening(entry, journal);
  const opened = requestOf(journal, entry.token);
  // Each vote of several ends a wait of its own; what closes a request that was answered ends nothing.
  const isOver = entry.kind === "answered" || endOfRequest(entry, journal) !== undefined;
  const hasVotes = journal.all("answered").some(({ token, seq }) => token === entry.token && seq < entry.seq);
  if (!opened || !isOver || (entry.kind === "closed" && hasVotes)) return undefined;
  const { kind, to, path } = opened.request;
  return {
    name: `wait ${kind}`,
    start: opened.at,
    end: entry.at,
    attributes: {
      "msp.step.path": pathWithoutKeys(path),
      "msp.wait.kind": kind,
      "msp.wait.result": entry.kind === "answered" ? "answered" : "closed",
      // A form is addressed to a person, everything else to a role of the definition.
      ...(kind === "form" ? {} : { "msp.wait.role": to }),
    },
    hasFailed: false,
  };
}

/** A wait for an event. Giving up before a reminder, or on a person, is not one: the request tells of its own end. */
function eventHappening(entry: WaitEntry, journal: JournalSoFar): Happening | undefined {
  const begun = journal.at(entry.path).find((one) => one.kind === "decided" && one.about === "match");
  if (!begun || entry.kind === "closed") return undefined;
  return {
    name: "wait event",
    start: begun.at,
    end: entry.at,
    attributes: {
      "msp.step.path": pathWithoutKeys(entry.path),
      "msp.wait.kind": "event",
      "msp.wait.result": entry.kind === "answered" ? "came" : "gave up",
    },
    hasFailed: false,
  };
}
