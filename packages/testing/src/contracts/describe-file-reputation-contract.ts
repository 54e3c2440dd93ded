import {
  type Clock,
  type FileReputation,
  type FileReputationAbilities,
  InvalidRequestError,
  type PortAdapter,
  SystemError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { recordingCall } from "./recording-call.ts";

/** A fresh adapter with a fresh service behind it. Hashes are SHA-256 in lower-case hexadecimal. */
export interface FileReputationContractSubject {
  readonly adapter: PortAdapter<FileReputation, FileReputationAbilities>;
  readonly clock: Clock;
  /** Every scanner looked and none found anything. */
  readonly harmless: string;
  /** At least one scanner says that it is malicious. */
  readonly malicious: string;
  /** No scanner says malicious and at least one suspects it. */
  readonly suspicious: string;
  /** Nobody has ever seen it. */
  readonly unseen: string;
  /** The service does not answer from now on. */
  goDown(): void;
  close?(): Promise<void>;
}

/**
 * The promises of the `FileReputation` port, as tests. Every adapter runs them.
 *
 * @example
 * ```ts
 * import { describeFileReputationContract, memoryFileReputationSubject } from "@msp/testing/contracts";
 *
 * describeFileReputationContract("memory", memoryFileReputationSubject);
 * ```
 */
export function describeFileReputationContract(
  name: string,
  create: () => Promise<FileReputationContractSubject>,
): void {
  const test = (
    title: string,
    run: (reputation: FileReputation, subject: FileReputationContractSubject) => Promise<void>,
  ) =>
    it(title, async () => {
      const subject = await create();
      const call = recordingCall({ notAfter: subject.clock.now() + 60_000 });
      try {
        await run(subject.adapter.on(call), subject);
        expect(call.writes).toEqual([]);
      } finally {
        await subject.close?.();
      }
    });

  describe(`FileReputation contract: ${name}`, () => {
    test("tells what the scanners found, and how many looked", async (reputation, { harmless, malicious }) => {
      const [good, bad] = [await reputation.reportOf(harmless), await reputation.reportOf(malicious)];
      expect([good.verdict, good.detections]).toEqual(["no detections", 0]);
      expect(good.scanners).toBeGreaterThan(0);
      expect(bad.verdict).toBe("malicious");
      expect(bad.detections).toBeGreaterThan(0);
      expect(bad.scanners).toBeGreaterThanOrEqual(bad.detections ?? 0);
    });

    test("keeps a suspicion apart from both", async (reputation, { suspicious }) => {
      expect((await reputation.reportOf(suspicious)).verdict).toBe("suspicious");
    });

    test("says unknown, and not harmless, of what nobody has seen", async (reputation, { unseen }) => {
      const { verdict, scannedAt } = await reputation.reportOf(unseen);
      expect([verdict, scannedAt]).toEqual(["unknown", undefined]);
    });

    test("tells when it was scanned as an instant in UTC, where it tells", async (reputation, { harmless }) => {
      const { scannedAt } = await reputation.reportOf(harmless);
      if (scannedAt !== undefined) expect(new Date(scannedAt).toISOString()).toBe(scannedAt);
    });

    test("takes a hash whatever its case", async (reputation, { malicious }) => {
      expect((await reputation.reportOf(malicious.toUpperCase())).verdict).toBe("malicious");
    });

    test("refuses what is no SHA-256", async (reputation) => {
      for (const text of ["", "ab".repeat(16), "ab".repeat(20), "xy".repeat(32), `${"ab".repeat(32)}0`, "../files"]) {
        await expect(reputation.reportOf(text)).rejects.toBeInstanceOf(InvalidRequestError);
      }
    });

    test("never takes a service that is down for one that knows nothing", async (reputation, subject) => {
      subject.goDown();
      await expect(reputation.reportOf(subject.malicious)).rejects.toBeInstanceOf(SystemError);
    });

    it("names its licence, and has nothing to write", async () => {
      const { adapter, close } = await create();
      expect(["commercial", "personal", "unknown"]).toContain(adapter.abilities.licence);
      expect(adapter.operations).toEqual({});
      await close?.();
    });
  });
}
