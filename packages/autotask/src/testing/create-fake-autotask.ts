import type { FakeAutotask } from "./fake-autotask.ts";
import type { FakeAutotaskOptions } from "./fake-autotask-options.ts";
import { FaultList } from "./faults/fault-list.ts";
import { handleRequest } from "./http/handle-request.ts";
import { listen } from "./http/listen.ts";
import type { Service } from "./http/service.ts";
import { UserList } from "./http/user-list.ts";
import { HourlyLimit } from "./limits/hourly-limit.ts";
import { ThreadLimit } from "./limits/thread-limit.ts";
import { FakeState } from "./state/fake-state.ts";
import { plantSeed } from "./state/plant-seed.ts";
import { apiResourceID, stockSeed } from "./state/stock-seed.ts";
import type { FakeCredentials } from "./tenant/api-user.ts";
import { createTenant } from "./tenant/create-tenant.ts";
import { settle } from "./tenant/tenant.ts";
import { TechnicianUi } from "./ui/technician-ui.ts";

/**
 * Creates a fake Autotask: real routes, envelopes, refusals, limits, replication lag, workflow rules and mails, on an injected clock.
 * What it imitates, and how sure that is, stands in `docs/fake.md` of this package.
 *
 * @example
 * ```ts
 * import { createFakeAutotask } from "@msp/autotask/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeAutotask({ clock });
 * const { url, close } = await fake.listen();
 * const answer = await fetch(`${url}/atservicesrest/v1.0/zoneInformation?user=${fake.credentials.userName}`);
 * console.log(await answer.json());
 * await close();
 * ```
 */
export const createFakeAutotask = (options: FakeAutotaskOptions): FakeAutotask => {
  const { seed = {}, limits = {} } = options;
  const tenant = createTenant(options);
  const users = new UserList(tenant.assumptions);
  const credentials: FakeCredentials = {
    userName: "api-user@example.com",
    secret: "sandbox-secret",
    integrationCode: "SANDBOXINTEGRATIONCODE",
    ...options.credentials,
  };
  users.put({ ...credentials, resourceID: apiResourceID, permissions: seed.permissions ?? {} });
  const state = new FakeState(tenant, users);
  plantSeed(state, stockSeed);
  plantSeed(state, seed);
  const service: Service = {
    tenant,
    users,
    faults: new FaultList(),
    threads: new ThreadLimit(limits.threads ?? 3),
    hourly: new HourlyLimit(limits.requestsPerHour ?? 10_000),
    slowsDown: limits.slowsDown ?? true,
    latencyMs: options.latencyMs ?? 0,
    requests: [],
    home: options.home,
  };
  const handle = (request: Request): Promise<Response> => handleRequest(service, request);
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    listen: (port = 0) => listen(handle, port),
    credentials,
    state,
    ui: new TechnicianUi(tenant),
    faults: service.faults,
    get ledger() {
      settle(tenant);
      return tenant.ledger;
    },
    get mailsSent() {
      settle(tenant);
      return tenant.mail.sent;
    },
    get mailsHeldBack() {
      settle(tenant);
      return tenant.mail.heldBack;
    },
    webhooks: tenant.callouts,
    requests: service.requests,
    moveHome(origin) {
      service.home = origin;
    },
  };
};
