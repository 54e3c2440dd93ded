import type { FakeAutoelevate } from "./fake-autoelevate.ts";
import type { FakeAutoelevateOptions } from "./fake-autoelevate-options.ts";
import { FaultList } from "./faults/fault-list.ts";
import { handleRequest } from "./http/handle-request.ts";
import { listen } from "./http/listen.ts";
import type { Service } from "./http/service.ts";
import { RouteLimits } from "./limits/route-limits.ts";
import { FakeState } from "./state/fake-state.ts";

const credentials: FakeAutoelevate["credentials"] = {
  bearer: { token: "aeb_sandbox-bearer-key" },
  signing: { token: "aeh_sandbox-wire-token", hmacKey: "5a4e".repeat(16) },
};

/**
 * Creates a fake AutoElevate: the sixteen routes, both key schemes with signatures really verified, limits, refusals, rules and sessions that decisions leave
 * behind, and other people who decide first, on an injected clock.
 *
 * @example
 * ```ts
 * import { createAutoelevateClient } from "@msp/autoelevate";
 * import { acmeIds, acmeSeed, createFakeAutoelevate } from "@msp/autoelevate/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeAutoelevate({ clock, seed: acmeSeed(clock.now()) });
 * const client = createAutoelevateClient({ ...fake.credentials.bearer, clock, fetch: fake.fetch });
 * const id = fake.state.userAsks({ computerId: acmeIds.computers.frontDesk, user: "dana" });
 * console.log((await client.elevationRequests.approve(id)).approvalState); // APPROVED
 * ```
 */
export const createFakeAutoelevate = (options: FakeAutoelevateOptions): FakeAutoelevate => {
  const { clock, seed = {}, keys = [], limits = {}, latencyMs = 0, assumptions = {} } = options;
  const service: Service = {
    clock,
    state: new FakeState(clock, seed, assumptions.requestsExpireAfterMs ?? Number.POSITIVE_INFINITY),
    keys: [credentials.bearer, credentials.signing, ...keys],
    faults: new FaultList(),
    limits: new RouteLimits(limits),
    assumptions: {
      decisionOnMissing: 404,
      sendsRetryAfter: true,
      requestsExpireAfterMs: Number.POSITIVE_INFINITY,
      ...assumptions,
    },
    latencyMs,
    requests: [],
    announcements: new Map(),
  };
  const handle = (request: Request): Promise<Response> => handleRequest(service, request);
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    listen: (port = 0) => listen(handle, port),
    credentials,
    state: service.state,
    faults: service.faults,
    ledger: service.state.ledger,
    requests: service.requests,
    announce: (header, value) => void service.announcements.set(header, value),
  };
};
