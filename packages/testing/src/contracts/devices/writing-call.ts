import type { Devices } from "@msp/workflows/ports";
import { type RecordingCall, type RecordingCallOptions, recordingCall } from "../recording-call.ts";
import type { DevicesContractSubject } from "./devices-contract-subject.ts";

/** The port bound to a call that writes, and the call. */
export function writingCall(
  subject: DevicesContractSubject,
  options: RecordingCallOptions = {},
): [Devices, RecordingCall] {
  const call = recordingCall({ marker: "msp-contract-1", ...options });
  return [subject.adapter.on(call), call];
}
