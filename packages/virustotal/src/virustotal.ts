import {
  type FileReputation,
  type FileReputationAbilities,
  InvalidRequestError,
  NotFoundError,
  type PortAdapter,
} from "@msp/workflows/ports";
import { licenceOf } from "./client/connection/licence-of.ts";
import { createVirustotalClient } from "./client/create-virustotal-client.ts";
import type { VirustotalClient } from "./client/virustotal-client.ts";
import { toFileReport } from "./mapping/to-file-report.ts";
import type { VirustotalSettings } from "./virustotal-settings.ts";

/**
 * VirusTotal as the `FileReputation` port. Switched off until the key's licence is named: then every question is answered with `NotConnectedError`.
 *
 * Only hashes leave. A file that nobody has handed in is `unknown`, and so is one whose scan is not understood.
 *
 * @example
 * ```ts
 * import { virustotal } from "@msp/virustotal";
 *
 * const adapter = virustotal({ licence: "commercial" });
 * const reputation = adapter.on({ notAfter: Date.now() + 120_000, beforeWrite: () => Promise.reject(new Error("read only")) });
 * const { verdict, link } = await reputation.reportOf("ab".repeat(32));
 * ```
 */
export function virustotal(
  settings: VirustotalSettings = {},
  client: VirustotalClient = createVirustotalClient(settings),
): PortAdapter<FileReputation, FileReputationAbilities> {
  return {
    system: "virustotal",
    get abilities() {
      return { licence: licenceOf(settings) ?? "unknown" } as const;
    },
    operations: {},
    on: ({ notAfter, signal }) => ({
      async reportOf(sha256) {
        if (!/^[0-9a-f]{64}$/i.test(sha256)) {
          throw new InvalidRequestError(
            `virustotal: nothing was asked: ${JSON.stringify(sha256)} is no SHA-256 in hexadecimal.`,
            { system: "virustotal", operation: "reportOf" },
          );
        }
        try {
          return toFileReport(await client.files.get(sha256, { notAfter, signal }));
        } catch (error) {
          if (error instanceof NotFoundError) return { verdict: "unknown" };
          throw error;
        }
      },
    }),
  };
}
