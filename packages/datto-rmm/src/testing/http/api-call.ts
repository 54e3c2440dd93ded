import type { RateKeeper } from "../limits/rate-keeper.ts";
import type { Stamps } from "../routes/stamps.ts";
import type { World } from "../state/world.ts";
import type { TokenDesk } from "./token-desk.ts";

/** One request on its way to a route. */
export interface ApiCall {
  readonly world: World;
  readonly url: URL;
  readonly params: { readonly [name: string]: string };
  readonly stamps: Stamps;
  readonly rates: RateKeeper;
  readonly desk: TokenDesk;
  /** The body as JSON; throws a `Refusal` for anything else. */
  body(): { readonly [name: string]: unknown };
}

/** Answers a request: a JSON value, undefined for an empty answer, or a whole response. May throw a `Refusal`. */
export type RouteAnswer = (call: ApiCall) => unknown;

/** One operation of the service. */
export interface Route {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** Below `/api/`, for example `v2/device/{deviceUid}`. */
  readonly path: string;
  /** The service's own key of a writing operation. */
  readonly key?: string;
  readonly needsToken?: false;
  readonly answer: RouteAnswer;
}
