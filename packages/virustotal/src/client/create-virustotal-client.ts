import type { VirustotalSettings } from "../virustotal-settings.ts";
import { createConnection } from "./connection/create-connection.ts";
import { toFileObject } from "./read/to-file-object.ts";
import { refusedHere } from "./refused-here.ts";
import type { VirustotalClient } from "./virustotal-client.ts";

/**
 * A client for VirusTotal that only ever looks files up by their hash. Nothing is read or sent before the first request, and without a licence nothing at all.
 *
 * Reads are tried again. Rejects with the `SystemError` classes of `@msp/workflows/ports`; `NotConnectedError` while it is switched off.
 *
 * @example
 * ```ts
 * import { createVirustotalClient } from "@msp/virustotal";
 *
 * const { files } = createVirustotalClient({ licence: "commercial" }); // the key comes from the environment
 * const { lastAnalysisStats } = await files.get("44d88612fea8a8f36de82e1278abb02f");
 * console.log(lastAnalysisStats?.malicious);
 * ```
 */
export function createVirustotalClient(settings: VirustotalSettings = {}): VirustotalClient {
  const http = createConnection(settings);
  return {
    files: {
      async get(hash, options = {}) {
        const operation = "reading /files/{hash}";
        const asked = typeof hash === "string" ? hash.trim().toLowerCase() : "";
        if (!/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(asked)) {
          throw refusedHere(operation, `${JSON.stringify(hash)} is no MD5, SHA-1 or SHA-256 in hexadecimal.`);
        }
        const parse = (value: unknown) => toFileObject(value, asked);
        return http().read({ method: "GET", path: `files/${asked}`, operation, parse, ...options });
      },
    },
  };
}
