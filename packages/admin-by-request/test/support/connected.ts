import {
  type AdminByRequestClient,
  type AdminByRequestSettings,
  createAdminByRequestClient,
} from "@msp/admin-by-request";
import {
  acmeMacs,
  createFakeAdminByRequest,
  type FakeAdminByRequest,
  type FakeAdminByRequestOptions,
} from "@msp/admin-by-request/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";

/** A client, the fake it talks to, and the clock they share. */
export interface Connected {
  readonly client: AdminByRequestClient;
  readonly fake: FakeAdminByRequest;
  readonly clock: FakeClock;
  /** Method and path with query of what was asked. */
  readonly asked: () => readonly string[];
}

export interface ConnectedOptions {
  readonly fake?: Partial<FakeAdminByRequestOptions>;
  readonly client?: AdminByRequestSettings;
  readonly autoAdvance?: boolean;
}

/** A client of a fake with the invented Macs. */
export function connect({
  fake: fakeOptions,
  client: settings,
  autoAdvance = false,
}: ConnectedOptions = {}): Connected {
  const clock = createFakeClock({ at: "2026-11-23T14:00:00Z", autoAdvance });
  const fake = createFakeAdminByRequest({ clock, seed: acmeMacs, ...fakeOptions });
  const client = createAdminByRequestClient({
    ...fake.credentials,
    dataCenter: "dc2",
    clock,
    fetch: fake.fetch,
    environment: {},
    ...settings,
  });
  return { client, fake, clock, asked: () => fake.requests.map(({ method, path }) => `${method} ${path}`) };
}

/** What Dana asks for on her Mac: to run an installer, or to be an administrator for a while. */
export const installer = {
  computer: "ACME-MAC-01",
  account: "dana",
  reason: "The new scanner",
  file: {
    file: "Scanner.pkg",
    name: "Scanner Tools",
    vendor: "Example Imaging",
    version: "2.1",
    sha256: "AB".repeat(32),
    scanResult: "Clean",
  },
} as const;
export const session = { computer: "ACME-MAC-01", account: "dana", reason: "A new printer" } as const;

export const robin = "robin@example.com";
export const kim = "kim@example.com";

/** The error a promise rejects with; fails when it does not. */
export function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error("it was expected to fail");
    },
    (error) => error,
  );
}
