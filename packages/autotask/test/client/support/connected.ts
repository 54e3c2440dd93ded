import { type AutotaskClient, type AutotaskSettings, createAutotaskClient } from "@msp/autotask";
import {
  acmeSeed,
  createFakeAutotask,
  type FakeAutotask,
  type FakeAutotaskOptions,
  type Fault,
} from "@msp/autotask/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";

export const zoneOrigin = "https://webservices5.autotask.net";

/** A client, the fake it talks to, and the clock they share. */
export interface Connected {
  readonly client: AutotaskClient;
  readonly fake: FakeAutotask;
  readonly clock: FakeClock;
  /** The requests after the zone look-up: method and path below `v1.0`. */
  readonly asked: () => readonly string[];
}

export interface ConnectedOptions {
  readonly fake?: Partial<FakeAutotaskOptions>;
  readonly client?: Partial<AutotaskSettings>;
  readonly clock?: FakeClock;
}

/** Credentials of a fake as settings. */
export const settingsOf = ({ fetch, credentials }: FakeAutotask, clock: FakeClock): AutotaskSettings => ({
  ...credentials,
  fetch,
  clock,
  environment: {},
});

/** A client connected to a fake with the invented tenant, through zone discovery. */
export function connect(options: ConnectedOptions = {}): Connected {
  const clock = options.clock ?? createFakeClock({ at: "2026-03-02T09:00:00Z" });
  const fake = createFakeAutotask({ clock, seed: acmeSeed(), home: zoneOrigin, ...options.fake });
  const client = createAutotaskClient({ ...settingsOf(fake, clock), ...options.client });
  const asked = () =>
    fake.requests
      .filter(({ path }) => !path.includes("zoneInformation"))
      .map(({ method, path }) => `${method} ${path.replace(/^.*\/v1\.0/i, "").replace(/\?.*$/, "")}`);
  return { client, fake, clock, asked };
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

/** Something goes wrong with the next requests to the zone; the look-up of the zone is spared. */
export function befall({ faults }: FakeAutotask, fault: Fault): void {
  faults.add({ match: { path: /\/v1\.0\/(?!zoneInformation)/i }, ...fault });
}
