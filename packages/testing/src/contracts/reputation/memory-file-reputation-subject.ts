import { createFakeClock } from "../../clock/create-fake-clock.ts";
import { createMemoryFileReputation } from "../../reputation/create-memory-file-reputation.ts";
import type { FileReputationContractSubject } from "../describe-file-reputation-contract.ts";

/** The service in memory, as the contract wants it. */
export async function memoryFileReputationSubject(): Promise<FileReputationContractSubject> {
  const [harmless, malicious, suspicious, unseen] = [
    "aa".repeat(32),
    "bb".repeat(32),
    "cc".repeat(32),
    "dd".repeat(32),
  ];
  const scannedAt = "2026-11-20T09:00:00.000Z";
  const adapter = createMemoryFileReputation({
    [harmless]: { verdict: "no detections", detections: 0, scanners: 70, scannedAt },
    [malicious]: { verdict: "malicious", detections: 41, scanners: 70, scannedAt },
    [suspicious]: { verdict: "suspicious", detections: 1, scanners: 70, scannedAt },
  });
  return {
    adapter,
    clock: createFakeClock(),
    harmless,
    malicious,
    suspicious,
    unseen,
    goDown: adapter.failNext,
  };
}
