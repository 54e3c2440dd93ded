import type { ApiUser } from "./api-user.ts";

/** Who writes. */
export type Actor =
  /** An integration; `as` is the resource it impersonates. */
  | { readonly kind: "api"; readonly user: ApiUser; readonly as?: number }
  /** A person at the user interface. */
  | { readonly kind: "technician"; readonly resourceID: number }
  /** A customer, through the portal or by mail. */
  | { readonly kind: "contact"; readonly contactID: number }
  /** The service itself: resource 4. */
  | { readonly kind: "system"; readonly rule?: string };

/** The id of the built-in resource that acts for the service. */
export const systemResourceID = 4;

/** The resource whose name a write bears. */
export const resourceOf = (actor: Actor): number => {
  if (actor.kind === "api") return actor.as ?? actor.user.resourceID;
  return actor.kind === "technician" ? actor.resourceID : systemResourceID;
};

/** The integration's own resource when it acted in somebody else's name. */
export const impersonatorOf = (actor: Actor): number | null =>
  actor.kind === "api" && actor.as !== undefined ? actor.user.resourceID : null;
