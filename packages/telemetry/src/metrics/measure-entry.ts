import type { Entry, JournalSoFar } from "@msp/workflows/run";
import { beganAt } from "../journal/began-at.ts";
import { lateBy } from "../journal/late-by.ts";
import { requestOf } from "../journal/request-of.ts";
import { writeResultOf } from "../journal/write-result.ts";
import type { Instruments } from "./create-instruments.ts";

/** Counts and measures what an entry, the last of the journal, says. */
export function measureEntry(instruments: Instruments, entry: Entry, journal: JournalSoFar): void {
  measureTimer(instruments, entry);
  measureWrite(instruments, entry, journal);
  switch (entry.kind) {
    case "started":
      instruments.runsStarted.add(1, { "msp.workflow.id": entry.workflow });
      break;
    case "ended": {
      const [started] = journal.entries;
      // Vouching for doubts ends a run once more; it is still one run.
      if (started?.kind !== "started" || journal.all("ended").length > 1) break;
      const labels = { "msp.workflow.id": started.workflow, "msp.run.outcome": entry.outcome };
      instruments.runsEnded.add(1, labels);
      instruments.runDuration.record(seconds(entry.at - started.at), labels);
      break;
    }
    case "doubts accepted":
      instruments.doubtsAccepted.add(entry.paths.length);
      break;
    case "finished": {
      const labels = { "msp.action": entry.action, "msp.step.outcome": entry.outcome };
      instruments.steps.add(1, labels);
      instruments.stepDuration.record(seconds(entry.at - (beganAt(journal, entry.path) ?? entry.at)), labels);
      break;
    }
    case "answered": {
      const opened = requestOf(journal, entry.token);
      if (!opened) break;
      const { kind, openedAt } = opened.request;
      instruments.answerTime.record(seconds(entry.receivedAt - openedAt), { "msp.wait.kind": kind });
      break;
    }
  }
}

function measureTimer({ timerLateness }: Instruments, entry: Entry): void {
  const late = lateBy(entry);
  if (late !== undefined) timerLateness.record(seconds(late));
}

function measureWrite({ writeAttempts, writeResults }: Instruments, entry: Entry, journal: JournalSoFar): void {
  if (entry.kind === "intended") {
    const { system, operation } = entry.write;
    writeAttempts.add(1, { "msp.system": system, "msp.operation": operation });
  }
  const decided = writeResultOf(entry, journal);
  if (!decided) return;
  const { result, intent } = decided;
  const target = intent && { "msp.system": intent.write.system, "msp.operation": intent.write.operation };
  writeResults.add(1, { "msp.write.result": result, ...target });
}

/** A clock that was set back must not make a duration negative. */
const seconds = (milliseconds: number): number => Math.max(0, milliseconds) / 1000;
