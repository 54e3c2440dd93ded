import type { Actor } from "../tenant/actor.ts";
import type { Permissions } from "../tenant/permissions.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** A signed-in request on its way to a handler. */
export interface ApiCall {
  readonly tenant: Tenant;
  readonly actor: Actor & { readonly kind: "api" };
  readonly permissions: Permissions;
  readonly method: string;
  readonly url: URL;
  /** The address up to and with `v1.0`, without a slash at the end, as the caller wrote it. */
  readonly base: string;
  /** The body as text; empty when there is none. */
  readonly text: string;
  /** The `ImpersonationResourceId` header, if any. */
  readonly impersonate: string | null;
  /** Tells the request record how many rows were read. */
  examined(rows: number): void;
}

/** Answers one request; may throw a `Refusal`. */
export type Handler = (call: ApiCall) => Response;

/** What a path answers, by method. A method that is missing is a 405. */
export type Handlers = Readonly<Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>>>;
