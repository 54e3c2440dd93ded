import { acceptDoubts } from "./accept-doubts.ts";
import { cancelRun } from "./cancel-run.ts";
import { closeForm } from "./close-form.ts";
import { deliverEvent } from "./deliver-event.ts";
import { createDriver } from "./drive-runs.ts";
import type { Engine, EngineOptions } from "./engine.ts";
import { openEngineRoom } from "./engine-room.ts";
import { exportJournal } from "./export-journal.ts";
import { createFormDesk } from "./form-desk.ts";
import { eventKeyPrefix } from "./inbox-message.ts";
import { recall } from "./recall.ts";
import type { RunStatus } from "./run-status.ts";
import { runStatusOf } from "./run-status-of.ts";
import type { RunStore } from "./run-store.ts";
import { startRun } from "./start-run.ts";
import { takeAnswer } from "./take-answer.ts";
import { takeSighting } from "./take-sighting.ts";
import { unmatchedEventOf } from "./unmatched-event.ts";

/** An engine over a store. Runs found in the store go on where they were. */
export async function createEngine(store: RunStore, options: EngineOptions): Promise<Engine> {
  const room = await openEngineRoom(store, options);
  await recall(room);
  const forms = createFormDesk(room);
  const driver = await createDriver(room, forms);
  const status = (runId: string): Promise<RunStatus> => room.withRun(runId, async (run) => runStatusOf(run));
  return {
    start: (workflow, begin) => startRun(room, workflow, begin),
    runUntilIdle: () => driver.driveAll(),
    nextWake: () => driver.nextWake(),
    status,
    async runs() {
      const all: RunStatus[] = [];
      for (const { runId } of await store.runs()) all.push(await status(runId));
      return all;
    },
    requests: async () => (await store.requests({ isOpen: true })).map((one) => one.request),
    answer: (token, given) => takeAnswer(room, token, given),
    closeForm: (token, close) => closeForm(room, token, close),
    submitForm: (submission) => forms.submit(submission),
    unmatchedForms: () => forms.unmatched(),
    assignForm: (submissionId, token, assign) => forms.assign(submissionId, token, assign.by),
    deliver: (event) => deliverEvent(room, event),
    unmatchedEvents: async () => (await store.unconsumed(eventKeyPrefix)).map(unmatchedEventOf),
    sighting: (sighting) => takeSighting(room, sighting),
    cancel: (runId, cancel) => cancelRun(room, runId, cancel),
    acceptDoubts: (runId, accept) => acceptDoubts(room, runId, accept),
    journal: (runId) => exportJournal(room, runId),
  };
}
