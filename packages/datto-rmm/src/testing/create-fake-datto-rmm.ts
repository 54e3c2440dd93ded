import { defaultAssumptions } from "./assumptions.ts";
import type { FakeDattoRmm } from "./fake-datto-rmm.ts";
import type { FakeDattoRmmOptions } from "./fake-datto-rmm-options.ts";
import { FaultList } from "./faults/fault-list.ts";
import { handleRequest } from "./http/handle-request.ts";
import { listen } from "./http/listen.ts";
import type { Service } from "./http/service.ts";
import { TokenDesk } from "./http/token-desk.ts";
import { RateKeeper } from "./limits/rate-keeper.ts";
import { allRoutes } from "./routes/find-route.ts";
import { createStamps } from "./routes/stamps.ts";
import { plantSeed } from "./seed/plant-seed.ts";
import { FakeState } from "./state/fake-state.ts";
import { World } from "./state/world.ts";
import { FakeWebhooks } from "./webhooks/fake-webhooks.ts";

/**
 * Creates a fake Datto RMM: the real routes, envelopes, refusals, limits and tokens, and devices that boot, run jobs and raise alerts, on an injected
 * clock. What no source confirms is an assumption that can be set.
 *
 * @example
 * ```ts
 * import { acmeRmmSeed, createFakeDattoRmm } from "@msp/datto-rmm/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeDattoRmm({ clock, seed: acmeRmmSeed() });
 * const { url, close } = await fake.listen();
 * console.log(await (await fetch(`${url}/api/v2/system/status`)).json());
 * await close();
 * ```
 */
export function createFakeDattoRmm(options: FakeDattoRmmOptions): FakeDattoRmm {
  const { clock, seed = {}, latencyMs = 0, limits = {}, timestamps = "milliseconds" } = options;
  const assumptions = { ...defaultAssumptions, ...options.assumptions };
  const keys = options.keys ?? { apiKey: "SANDBOXKEY", apiSecretKey: "sandbox-secret-key" };
  const world = new World(clock, assumptions, "e1000000-0000-4000-8000-000000000001");
  plantSeed(world, seed);
  const service: Service = {
    world,
    latencyMs,
    desk: new TokenDesk(keys, assumptions.wrongKeysStatus),
    rates: new RateKeeper(limits, assumptions),
    faults: new FaultList(),
    stamps: createStamps(timestamps),
    sleep: (milliseconds) => clock.sleep(milliseconds),
    requests: [],
  };
  const handle = (request: Request): Promise<Response> => handleRequest(service, request);
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    listen: (port = 0) => listen(handle, port),
    get keys() {
      return service.desk.keys;
    },
    state: new FakeState(world),
    faults: service.faults,
    webhooks: new FakeWebhooks(world),
    requests: service.requests,
    operations: allRoutes.map(({ method, path }) => `${method} ${path}`),
    revokeTokens: () => service.desk.revokeTokens(),
  };
}
