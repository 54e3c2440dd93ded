import type { FakeItGlue } from "./fake-it-glue.ts";
import type { FakeItGlueOptions } from "./fake-it-glue-options.ts";
import { FaultList } from "./faults/fault-list.ts";
import { handleRequest } from "./http/handle-request.ts";
import { listen } from "./http/listen.ts";
import type { Service } from "./http/service.ts";
import { RequestWindow } from "./limits/request-window.ts";
import { Account } from "./state/account.ts";
import { defaultAssumptions } from "./state/assumptions.ts";
import { FakeState } from "./state/fake-state.ts";

/**
 * Creates a fake IT Glue: real routes, envelopes, refusals, limits and traps, on an injected clock. What it imitates, and how sure that is, stands in
 * `docs/fake.md` of this package.
 *
 * @example
 * ```ts
 * import { createFakeItGlue } from "@msp/it-glue/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeItGlue({ clock });
 * const { url, close } = await fake.listen();
 * const answer = await fetch(`${url}/organizations`, { headers: { "x-api-key": fake.credentials.apiKey } });
 * console.log(await answer.json());
 * await close();
 * ```
 */
export function createFakeItGlue(options: FakeItGlueOptions): FakeItGlue {
  const { clock, seed = {}, apiKey = "ITG.sandbox-key", hasPasswordAccess = true } = options;
  const { requestsPer5Minutes = 3_000, firstId = 900_001n } = options;
  const account = new Account(clock, { ...defaultAssumptions, ...options.assumptions }, firstId);
  const state = new FakeState(account);
  state.plant(seed);
  const service: Service = {
    account,
    keys: [{ apiKey, hasPasswordAccess }],
    window: new RequestWindow(requestsPer5Minutes),
    faults: new FaultList(),
    ledger: [],
    requests: [],
  };
  const handle = (request: Request): Promise<Response> => handleRequest(service, request);
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    listen: (port = 0) => listen(handle, port),
    credentials: { apiKey },
    state,
    faults: service.faults,
    ledger: service.ledger,
    requests: service.requests,
  };
}
