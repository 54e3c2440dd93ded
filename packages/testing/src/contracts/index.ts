/** What every adapter of a port must keep, as vitest suites. */
export { describeMailContract, type MailContractSubject, type MailInMailboxes } from "./describe-mail-contract.ts";
export { type RecordingCall, type RecordingCallOptions, recordingCall } from "./recording-call.ts";
