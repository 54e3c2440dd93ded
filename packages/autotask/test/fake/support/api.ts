import { createFakeClock } from "@msp/testing";
import {
  acmeSeed,
  createFakeAutotask,
  type FakeAutotask,
  type FakeAutotaskOptions,
} from "../../../src/testing/index.ts";

/** What came back, read. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read loosely here, as a foreign client would
  readonly body: any;
  readonly headers: Headers;
}

/** Bare requests to a fake, with the right headers. */
export interface Api {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly patch: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly put: (path: string, body: unknown) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
  /** `POST /{entity}/query`; conditions are joined by and. */
  readonly query: (entity: string, ...filter: readonly unknown[]) => Promise<Answer>;
  readonly raw: (
    method: string,
    url: string,
    init?: { body?: string; headers?: Record<string, string> },
  ) => Promise<Answer>;
  readonly base: string;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Speaks to a fake through any fetch. Paths are below `v1.0`; absolute addresses are taken as they are. */
export const apiOf = (fake: FakeAutotask, fetch: typeof globalThis.fetch, origin = "https://zone.example.com"): Api => {
  const base = `${origin}/atservicesrest/v1.0`;
  const { userName, secret, integrationCode } = fake.credentials;
  const signedIn = { UserName: userName, Secret: secret, ApiIntegrationCode: integrationCode };
  const raw: Api["raw"] = async (method, url, { body, headers = {} } = {}) => {
    const answer = await fetch(url.startsWith("http") ? url : `${base}${url}`, {
      method,
      headers: { ...signedIn, "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, body: parse(await answer.text()), headers: answer.headers };
  };
  const send = (method: string) => (path: string, body?: unknown, headers?: Record<string, string>) =>
    raw(method, path, {
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(headers ? { headers } : {}),
    });
  return {
    base,
    raw,
    get: (path, headers) => send("GET")(path, undefined, headers),
    post: send("POST"),
    patch: send("PATCH"),
    put: send("PUT"),
    delete: (path) => send("DELETE")(path),
    query: (entity, ...filter) => send("POST")(`/${entity}/query`, { filter }),
  };
};

/** A fake with the invented tenant, a clock that stands still, and bare requests through its handler. */
export const setUp = (options: Partial<FakeAutotaskOptions> = {}) => {
  const clock = createFakeClock({ at: "2026-03-02T09:00:00Z" });
  const fake = createFakeAutotask({ clock, seed: acmeSeed(), ...options });
  return { clock, fake, api: apiOf(fake, fake.fetch) };
};
