import type { FakeAdminByRequest } from "./fake-admin-by-request.ts";
import type { FakeAdminByRequestOptions } from "./fake-admin-by-request-options.ts";
import { FaultList } from "./faults/fault-list.ts";
import { handleRequest } from "./http/handle-request.ts";
import { listen } from "./http/listen.ts";
import { MinuteLimit } from "./http/minute-limit.ts";
import type { Service } from "./http/service.ts";
import { FakeState } from "./state/fake-state.ts";
import { WebhookCalls } from "./webhook-calls.ts";

/**
 * Creates a fake Admin By Request: requests that other people decide, withdraw or let expire, decisions that are silently ignored, an audit log with changes, and
 * webhooks, on an injected clock.
 *
 * @example
 * ```ts
 * import { createAdminByRequestClient } from "@msp/admin-by-request";
 * import { acmeMacs, createFakeAdminByRequest } from "@msp/admin-by-request/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeAdminByRequest({ clock, seed: acmeMacs });
 * const client = createAdminByRequestClient({ ...fake.credentials, dataCenter: "dc1", clock, fetch: fake.fetch });
 * const id = fake.state.userAsks({ computer: "ACME-MAC-01", account: "dana", reason: "A new printer" });
 * console.log((await client.requests.approve(id, { approvedBy: "robin@example.com" })).outcome); // applied
 * ```
 */
export const createFakeAdminByRequest = (options: FakeAdminByRequestOptions): FakeAdminByRequest => {
  const { clock, seed = {}, times = {}, requestsPerMinute = Number.POSITIVE_INFINITY, latencyMs = 0 } = options;
  const credentials = { apiKey: "sandbox-abr-key" };
  const state = new FakeState(clock, seed, {
    utcOffsetMinutes: -300,
    requestsExpireAfterMs: Number.POSITIVE_INFINITY,
    sessionMinutes: 15,
    ...times,
  });
  const webhook = new WebhookCalls();
  state.onChange((request) => webhook.add(request));
  const service: Service = {
    clock,
    state,
    apiKey: credentials.apiKey,
    faults: new FaultList(),
    limit: new MinuteLimit(requestsPerMinute),
    latencyMs,
    requests: [],
  };
  const handle = (request: Request): Promise<Response> => handleRequest(service, request);
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    listen: (port = 0) => listen(handle, port),
    credentials,
    state,
    faults: service.faults,
    webhook,
    ledger: state.ledger,
    requests: service.requests,
  };
};
