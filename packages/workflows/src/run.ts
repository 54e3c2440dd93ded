/** Entry point for hosts: run, plan, the engine interface and the in-memory engine. */

export { tenantView } from "./define/tenant-view.ts";
export { isSamePerson } from "./domain/same-person.ts";
export { type AnswerRefusal, AnswerRefusedError } from "./errors/answer-refused-error.ts";
export { RunRefusedError } from "./errors/run-refused-error.ts";
export { StorageError, type StorageTrouble } from "./errors/storage-error.ts";
export { hashOfPlan } from "./plan/hash-of-plan.ts";
export type { PlanLine, PlannedWrite } from "./plan/plan-line.ts";
export { type Plan, planWorkflow } from "./plan/plan-workflow.ts";
export { createMemoryEngine } from "./run/create-memory-engine.ts";
export { definitionHash } from "./run/definition-hash.ts";
export { createEngine } from "./run/engine/create-engine.ts";
export { createTakenWays, type TakenWaysSoFar } from "./run/engine/create-taken-ways.ts";
export type { DeliveredEvent } from "./run/engine/deliver-event.ts";
export type { Answer, Engine, EngineOptions, StartOptions } from "./run/engine/engine.ts";
export { type Epoch, firstEpoch } from "./run/engine/epoch.ts";
export {
  type FormSubmission,
  type FormVerdict,
  normalized,
  type StoredSubmission,
} from "./run/engine/form-submission.ts";
export type { Delivery, InboxMessage } from "./run/engine/inbox-message.ts";
export { createMemoryRunStore } from "./run/engine/memory-run-store.ts";
export { MessageTakenError } from "./run/engine/message-taken-error.ts";
export type { Parking } from "./run/engine/parking.ts";
export { runIdOf } from "./run/engine/run-id-of.ts";
export type { RunStatus } from "./run/engine/run-status.ts";
export type { RunStore, StoredRun } from "./run/engine/run-store.ts";
export type { RequestFilter, StoredRequest } from "./run/engine/stored-request.ts";
export type { Sighting, SightingVerdict } from "./run/engine/take-sighting.ts";
export type { UnmatchedEvent } from "./run/engine/unmatched-event.ts";
export { evidenceJsonSchema } from "./run/evidence/evidence-json-schema.ts";
export { EvidencePack } from "./run/evidence/evidence-pack.ts";
export { type EvidenceSources, toEvidencePack } from "./run/evidence/to-evidence-pack.ts";
export { type EvidenceVerdict, verifyEvidencePack } from "./run/evidence/verify-evidence-pack.ts";
export type { Execution, PollCommand, PollEnd, StepCommand, StepEnd, WaitCommand, WaitEnd } from "./run/execution.ts";
export { canonicalJson } from "./run/journal/canonical-json.ts";
export { chainEntry, chainStart, linkEntry } from "./run/journal/chain-entry.ts";
export type { Entry, EntryBody, EntryOf, JournaledWrite } from "./run/journal/entry.ts";
export type { JournalSoFar } from "./run/journal/journal-so-far.ts";
export type { Notice } from "./run/journal/notice.ts";
export { type SignedHead, signHead } from "./run/journal/sign-head.ts";
export type { StoredEntry, StoredJournal, StoredJournals } from "./run/journal/stored-journals.ts";
export { type Journal, type JournalVerdict, verifyJournal } from "./run/journal/verify-journal.ts";
export { type StoreVerdict, verifyStoredJournals } from "./run/journal/verify-stored-journals.ts";
export type { RunOutcome, StepOutcome } from "./run/outcome.ts";
export type { ActionHost } from "./run/perform/action-host.ts";
export { type AdaptersFor, type RunOptions, type RunResult, runWorkflow } from "./run/run-workflow.ts";
export { systemClock } from "./run/system-clock.ts";
export { Cancelled } from "./run/walk/cancelled.ts";
export { Parked } from "./run/walk/parked.ts";
export type { Waiting } from "./run/walk/waiting.ts";
export { type WalkEnd, walkFromStart } from "./run/walk-from-start.ts";
