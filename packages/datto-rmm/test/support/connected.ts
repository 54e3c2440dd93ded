import { createDattoRmmClient, type DattoRmmClient, type DattoRmmSettings } from "@msp/datto-rmm";
import { acmeRmmSeed, createFakeDattoRmm, type FakeDattoRmm, type FakeDattoRmmOptions } from "@msp/datto-rmm/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";

export const apiUrl = "https://concord-api.centrastage.net";
export const startedAt = "2026-03-02T09:00:00.000Z";

/** A client, the fake it talks to, and the clock they share. */
export interface Connected {
  readonly client: DattoRmmClient;
  readonly fake: FakeDattoRmm;
  readonly clock: FakeClock;
  /** The requests below `/api` so far, without queries. */
  readonly asked: () => readonly string[];
  /** How many tokens were asked for. */
  readonly grants: () => number;
}

export interface ConnectedOptions {
  readonly fake?: Partial<FakeDattoRmmOptions>;
  readonly client?: Partial<DattoRmmSettings>;
  readonly clock?: FakeClock;
}

/** How to reach a fake. */
export const settingsOf = ({ fetch, keys }: FakeDattoRmm, clock: FakeClock): DattoRmmSettings => ({
  ...keys,
  apiUrl,
  fetch,
  clock,
  environment: {},
});

/** A client connected to a fake with the invented account, on a clock that moves by itself. */
export function connect(options: ConnectedOptions = {}): Connected {
  const clock = options.clock ?? createFakeClock({ at: startedAt, autoAdvance: true });
  const fake = createFakeDattoRmm({ clock, seed: acmeRmmSeed(), ...options.fake });
  const client = createDattoRmmClient({ ...settingsOf(fake, clock), ...options.client });
  const isGrant = ({ path }: { readonly path: string }) => path.includes("oauth");
  return {
    client,
    fake,
    clock,
    asked: () =>
      fake.requests
        .filter((request) => !isGrant(request))
        .map(({ method, path }) => `${method} ${path.replace("/api/", "").replace(/\?.*$/, "")}`),
    grants: () => fake.requests.filter(isGrant).length,
  };
}

/** The error a promise rejects with; fails when it does not. */
export function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error("it was expected to fail");
    },
    (error) => error,
  );
}
