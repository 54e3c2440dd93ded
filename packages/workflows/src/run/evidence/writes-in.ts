import type { Entry, EntryOf } from "../journal/entry.ts";
import type { RunLog } from "../journal/run-log.ts";
import { attemptsIn } from "./attempts-in.ts";
import type { EvidenceWrite } from "./evidence-write.ts";
import { instantText } from "./instant-text.ts";
import { personOf } from "./person-of.ts";
import { plainFields, plainJson } from "./plain-json.ts";
import type { TitleOf } from "./title-of.ts";

const ofWrites: ReadonlySet<Entry["kind"]> = new Set(["intended", "accepted", "refused", "settled"]);

/** Every write of a run, in the order they began: what was sent, what stood there before, what was seen afterwards. */
export function writesIn(log: RunLog, titleOf: TitleOf): EvidenceWrite[] {
  const paths = log.entries
    .filter((entry) => ofWrites.has(entry.kind) || (entry.kind === "finished" && entry.effect !== "read"))
    .map(({ path }) => path);
  return [...new Set(paths)].map((path) => writeAt(log, path, titleOf));
}

function writeAt(log: RunLog, path: string, titleOf: TitleOf): EvidenceWrite {
  const entries = log.at(path);
  const finished = log.last(path, "finished");
  const over = log.last(path, "over");
  const accepted = log.last(path, "accepted");
  const answer = finished?.output ?? accepted?.output;
  const attempts = attemptsIn(entries);
  return {
    seq: entries.find(({ kind }) => kind !== "decided" && kind !== "noted")?.seq ?? 0,
    path,
    title: titleOf(path),
    ...(finished === undefined ? {} : { action: finished.action, effect: finished.effect }),
    ...sentIn(log.last(path, "intended")),
    ...seenIn(finished, attempts.length > 0),
    attempts,
    ...(answer === undefined ? {} : { answer: plainJson(answer) }),
    outcome: finished?.outcome ?? "open",
    ...(finished?.reason === undefined ? {} : { reason: finished.reason }),
    ...(finished === undefined ? {} : { endedAt: instantText(finished.at) }),
    ...(over === undefined ? {} : { limitPassed: { until: instantText(over.until), possiblyDone: over.possiblyDone } }),
    ...decisionAbout(log, path),
    entries: entries.map(({ seq }) => seq),
  };
}

function sentIn(intent: EntryOf<"intended"> | undefined): Partial<EvidenceWrite> {
  if (!intent) return {};
  const { write, marker, fingerprint, approval } = intent;
  const { system, operation, target, company, fields, prior } = write;
  const { method, url, body } = write.request;
  return {
    system,
    operation,
    target,
    ...(company === undefined ? {} : { company }),
    fields: plainFields(fields),
    ...(prior === undefined ? {} : { before: plainFields(prior) }),
    request: { method, url, ...(body === undefined ? {} : { body: plainJson(body) }) },
    marker,
    fingerprint,
    ...(approval === undefined ? {} : { approval }),
  };
}

function seenIn(finished: EntryOf<"finished"> | undefined, wasSent: boolean): Partial<EvidenceWrite> {
  if (finished?.outcome === "verified" && finished.evidence !== undefined)
    return { after: plainJson(finished.evidence) };
  return { afterNotRead: whyNotRead(finished, wasSent) };
}

function whyNotRead(finished: EntryOf<"finished"> | undefined, wasSent: boolean): string {
  switch (finished?.outcome) {
    case undefined:
      return "the write is still open";
    case "done":
      return "accepted by the service; this action has no read-back";
    case "verified":
      return "read back, with nothing to note";
    case "unverified":
      return `looked, and could not see it: ${finished.reason ?? "no reason was given"}`;
    case "unknown":
      return `not known whether it happened: ${finished.reason ?? "no reason was given"}`;
    default:
      return wasSent ? "not read back: the step did not end well" : "nothing was sent";
  }
}

/** What a person chose about a step that failed or is unknown; the last word counts. */
function decisionAbout(log: RunLog, path: string): Partial<EvidenceWrite> {
  const isAbout = (place: string) => place.startsWith(path) && /^(?:@again\d+)?!wait$/.test(place.slice(path.length));
  const answer = log.all("answered").findLast((entry) => isAbout(entry.path));
  const { choice, note } = (answer?.value ?? {}) as { readonly choice?: unknown; readonly note?: unknown };
  if (!answer || typeof choice !== "string") return {};
  const at = instantText(answer.receivedAt);
  return { decision: { by: personOf(answer.by), at, choice, ...(typeof note === "string" ? { note } : {}) } };
}
