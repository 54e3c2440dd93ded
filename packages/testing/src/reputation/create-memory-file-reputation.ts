import {
  type FileReport,
  type FileReputation,
  type FileReputationAbilities,
  type PortAdapter,
  UnavailableError,
} from "@msp/workflows/ports";
import { errorsOf } from "../sending/errors-of.ts";

/** A service in memory that knows files by their hash. */
export interface MemoryFileReputation extends PortAdapter<FileReputation, FileReputationAbilities> {
  /** What is said about a file from now on. */
  learn(sha256: string, report: FileReport): void;
  /** The next question is not answered. */
  failNext(): void;
  /** Every hash that was asked about, in order and in lower case. */
  readonly asked: readonly string[];
}

/**
 * Creates a service in memory that knows the files it was told of; every other one is `unknown`. Nothing leaves the process.
 *
 * @example
 * ```ts
 * import { createMemoryFileReputation } from "@msp/testing";
 *
 * const adapter = createMemoryFileReputation();
 * adapter.learn("ab".repeat(32), { verdict: "no detections", detections: 0, scanners: 70 });
 * const reputation = adapter.on({ notAfter: Infinity, beforeWrite: async () => {} });
 * console.log((await reputation.reportOf("cd".repeat(32))).verdict); // unknown
 * ```
 */
export function createMemoryFileReputation(
  reports: { readonly [sha256: string]: FileReport } = {},
): MemoryFileReputation {
  const system = "memory-file-reputation";
  const known = new Map(Object.entries(reports).map(([hash, report]) => [hash.toLowerCase(), report]));
  const asked: string[] = [];
  const errors = errorsOf(system);
  let isDown = false;
  return {
    system,
    abilities: { licence: "commercial" },
    operations: {},
    asked,
    learn: (sha256, report) => void known.set(sha256.toLowerCase(), report),
    failNext() {
      isDown = true;
    },
    on: () => ({
      async reportOf(sha256) {
        const operation = "reportOf";
        if (!/^[0-9a-f]{64}$/i.test(sha256))
          throw errors.invalid(operation, "a file is asked about by its SHA-256, 64 hexadecimal digits");
        asked.push(sha256.toLowerCase());
        if (isDown) {
          isDown = false;
          throw new UnavailableError(`${system}: no answer.`, { system, operation });
        }
        return known.get(sha256.toLowerCase()) ?? { verdict: "unknown" };
      },
    }),
  };
}
