import type { FakeKey, Scope } from "../http/fake-key.ts";
import type { Service } from "../http/service.ts";

/** A request that was let in. */
export interface RouteCall {
  readonly service: Service;
  readonly key: FakeKey;
  readonly query: URLSearchParams;
  /** The id in the path; empty where there is none. */
  readonly id: string;
  /** The body as text. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the key may see a company. */
  sees(companyId: string | undefined): boolean;
}

/** One of the sixteen operations. */
export interface Route {
  readonly method: "GET" | "POST";
  /** Below `/api/v1`, with `{id}` for an id. */
  readonly path: string;
  readonly scope: Scope;
  /** The JSON of a 200; may throw a `Refusal`. */
  answer(call: RouteCall): unknown;
}
