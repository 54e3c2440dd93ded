/** What every adapter of a port must keep, as vitest suites. */

export { describeDevicesContract } from "./describe-devices-contract.ts";
export { describeDocumentationContract } from "./describe-documentation-contract.ts";
export { describeElevationContract, type ElevationContractSubject } from "./describe-elevation-contract.ts";
export {
  describeFileReputationContract,
  type FileReputationContractSubject,
} from "./describe-file-reputation-contract.ts";
export { describeMailContract, type MailContractSubject, type MailInMailboxes } from "./describe-mail-contract.ts";
export { describePowerContract, type PowerContractSubject } from "./describe-power-contract.ts";
export { describeTicketingContract } from "./describe-ticketing-contract.ts";
export type { DevicesContractSubject } from "./devices/devices-contract-subject.ts";
export { memoryDevicesSubject } from "./devices/memory-devices-subject.ts";
export type { DocumentationContractSubject } from "./documentation/documentation-contract-subject.ts";
export { memoryDocumentationSubject } from "./documentation/memory-documentation-subject.ts";
export { joinedElevationSubject } from "./elevation/joined-elevation-subject.ts";
export { memoryElevationSubject } from "./elevation/memory-elevation-subject.ts";
export { describeEngineContract } from "./engine/describe-engine-contract.ts";
export { engineOverStore, type StorePlace } from "./engine/engine-over-store.ts";
export type { EngineSubject, OpenedEngine } from "./engine/engine-subject.ts";
export { createLifeline, type Lifeline } from "./engine/lifeline.ts";
export { memoryEngineSubject } from "./engine/memory-engine-subject.ts";
export { createReplay, type Replay, ReplayDifference } from "./engine/replay.ts";
export { memoryPowerSubject } from "./power/memory-power-subject.ts";
export { type RecordingCall, type RecordingCallOptions, recordingCall } from "./recording-call.ts";
export { memoryFileReputationSubject } from "./reputation/memory-file-reputation-subject.ts";
export { memoryTicketingSubject } from "./ticketing/memory-ticketing-subject.ts";
export type { TicketingSubject, TicketingWorld } from "./ticketing/ticketing-subject.ts";
