import { createItGlueClient, type ItGlueClient, type ItGlueSettings } from "@msp/it-glue";
import { acmeSeed, createFakeItGlue, type FakeItGlue, type FakeItGlueOptions } from "@msp/it-glue/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";

/** A client, the fake it talks to, and the clock they share. */
export interface Connected {
  readonly client: ItGlueClient;
  readonly fake: FakeItGlue;
  readonly clock: FakeClock;
  /** The requests so far: method, path and search, decoded. */
  readonly asked: () => readonly string[];
}

export interface ConnectedOptions {
  readonly fake?: Partial<FakeItGlueOptions>;
  readonly client?: Partial<ItGlueSettings>;
  /** @default one of its own */
  readonly clock?: FakeClock;
}

/** A client connected to a fake with the invented account. */
export function connect(options: ConnectedOptions = {}): Connected {
  const { clock = createFakeClock({ at: "2026-03-02T09:00:00Z" }) } = options;
  const fake = createFakeItGlue({ clock, seed: acmeSeed(), ...options.fake });
  const client = createItGlueClient({
    ...fake.credentials,
    fetch: fake.fetch,
    clock,
    environment: {},
    ...options.client,
  });
  const asked = () => fake.requests.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);
  return { client, fake, clock, asked };
}

/** A resource object as it came over the wire. */
export interface BareRecord {
  readonly id: string;
  readonly type: string;
  readonly attributes: { readonly [name: string]: unknown };
}

/** An answer as it came over the wire; a body without data is all undefined. */
export interface BareAnswer {
  readonly status: number;
  /** `data` where it is a list. */
  readonly rows: readonly BareRecord[];
  /** `data` where it is one record. */
  readonly row: BareRecord | undefined;
  readonly meta: unknown;
  readonly errors: readonly { readonly [name: string]: unknown }[];
  readonly text: string;
}

/** Bare requests to the fake, as any other client would send them. */
export function bare({ fake }: Pick<Connected, "fake">) {
  return async (method: string, path: string, body?: unknown): Promise<BareAnswer> => {
    const answer = await fake.fetch(`https://api.itglue.com/${path}`, {
      method,
      headers: { "x-api-key": fake.credentials.apiKey, "content-type": "application/vnd.api+json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const { data, meta, errors = [] } = text === "" ? {} : JSON.parse(text);
    const [rows, row] = Array.isArray(data) ? [data, undefined] : [[], data];
    return { status: answer.status, rows, row, meta, errors, text };
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
