import type { FakeVirustotal, FakeVirustotalOptions } from "./fake-virustotal.ts";
import { FaultList } from "./faults/fault-list.ts";
import { handleRequest } from "./http/handle-request.ts";
import { listen } from "./http/listen.ts";
import { Quota } from "./http/quota.ts";
import type { Service } from "./http/service.ts";
import type { KnownFile } from "./state/known-file.ts";

/**
 * Creates a VirusTotal that knows what it is told, with the errors and the quota of a free key. It counts files that are handed in, so that a test can show
 * that none was.
 *
 * @example
 * ```ts
 * import { createFakeVirustotal } from "@msp/virustotal/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeVirustotal({ clock });
 * fake.learn({ sha256: "ab".repeat(32), name: "Setup.exe", stats: { malicious: 41, undetected: 29 } });
 * ```
 */
export const createFakeVirustotal = (options: FakeVirustotalOptions): FakeVirustotal => {
  const { clock, files = [], requestsPerMinute = 4, requestsPerDay = 500, latencyMs = 0 } = options;
  const scanned = (file: KnownFile): KnownFile => ({ scannedAt: clock.now() - 86_400_000, ...file });
  const service: Service = {
    clock,
    files: files.map(scanned),
    apiKey: "sandbox-virustotal-key",
    faults: new FaultList(),
    quota: new Quota(requestsPerMinute, requestsPerDay),
    latencyMs,
    requests: [],
    uploads: 0,
  };
  const handle = (request: Request): Promise<Response> => handleRequest(service, request);
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    listen: (port = 0) => listen(handle, port),
    credentials: { apiKey: service.apiKey },
    learn: (file) => void service.files.push(scanned(file)),
    faults: service.faults,
    uploads: () => service.uploads,
    requests: service.requests,
  };
};
