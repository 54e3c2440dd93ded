import { type AutoelevateClient, type AutoelevateSettings, createAutoelevateClient } from "@msp/autoelevate";
import {
  acmeSeed,
  createFakeAutoelevate,
  type FakeAutoelevate,
  type FakeAutoelevateOptions,
} from "@msp/autoelevate/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";

/** A client, the fake it talks to, and the clock they share. */
export interface Connected {
  readonly client: AutoelevateClient;
  readonly fake: FakeAutoelevate;
  readonly clock: FakeClock;
  /** Method and path with query of what was asked. */
  readonly asked: () => readonly string[];
}

export interface ConnectedOptions {
  readonly fake?: Partial<FakeAutoelevateOptions>;
  readonly client?: AutoelevateSettings;
  readonly autoAdvance?: boolean;
}

/** A client with the fake's bearer key. */
export function connect({
  fake: fakeOptions,
  client: settings,
  autoAdvance = false,
}: ConnectedOptions = {}): Connected {
  const clock = createFakeClock({ at: "2026-11-23T14:00:00Z", autoAdvance });
  const fake = createFakeAutoelevate({ clock, seed: acmeSeed(clock.now()), ...fakeOptions });
  const client = createAutoelevateClient({
    ...fake.credentials.bearer,
    clock,
    fetch: fake.fetch,
    environment: {},
    ...settings,
  });
  return { client, fake, clock, asked: () => fake.requests.map(({ method, path }) => `${method} ${path}`) };
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
