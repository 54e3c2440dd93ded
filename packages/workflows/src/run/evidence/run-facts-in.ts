import type { RunLog } from "../journal/run-log.ts";
import type { EvidenceRun } from "./evidence-run.ts";
import { instantText } from "./instant-text.ts";
import { personOf } from "./person-of.ts";
import { plainJson } from "./plain-json.ts";
import type { TitleOf } from "./title-of.ts";

/** What the journal says about its run as a whole. Throws `TypeError` when it does not begin with the start of a run. */
export function runFactsIn(log: RunLog, runId: string, titleOf: TitleOf): EvidenceRun {
  const started = log.last("", "started");
  if (!started) throw new TypeError("The journal does not begin with the start of a run.");
  const ended = log.last("", "ended");
  const cancel = log.last("", "cancel asked");
  const { workflow, version, definition, startKey, tenant, company, by, requestedBy, input } = started;
  return {
    runId,
    workflow,
    title: titleOf(""),
    version,
    definition,
    startKey,
    tenant,
    ...(company === undefined ? {} : { company }),
    startedBy: personOf(by),
    requestedBy: [...requestedBy],
    input: plainJson(input),
    startedAt: instantText(started.at),
    isOver: ended !== undefined,
    outcome: ended?.outcome ?? "waiting",
    ...(ended?.reason === undefined ? {} : { reason: ended.reason }),
    ...(ended === undefined ? {} : { endedAt: instantText(ended.at) }),
    ...(ended?.output === undefined ? {} : { output: plainJson(ended.output) }),
    ...(cancel === undefined
      ? {}
      : { cancelled: { by: personOf(cancel.by), at: instantText(cancel.at), reason: cancel.reason } }),
  };
}
