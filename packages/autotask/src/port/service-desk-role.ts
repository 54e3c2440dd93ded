import { InvalidRequestError } from "@msp/workflows/ports";
import type { PortSession } from "./port-session.ts";

/**
 * The role a resource is assigned in: Autotask takes resource and role only together. It is the resource's default role on the service desk, else the
 * only one it has there.
 *
 * Throws `InvalidRequestError` when there is none, or no telling which.
 */
export async function serviceDeskRole(
  { client, reading }: PortSession,
  resourceID: number,
  operation: string,
): Promise<number> {
  const roles = (await client.resourceServiceDeskRoles.all({ resourceID }, reading)).filter((role) => role.isActive);
  const [chosen, ...others] = roles.some((role) => role.isDefault) ? roles.filter((role) => role.isDefault) : roles;
  if (chosen?.roleID && others.length === 0) return chosen.roleID;
  const what = roles.length === 0 ? "has no active role" : `has ${roles.length} roles and no default one`;
  throw new InvalidRequestError(
    `autotask: resource ${resourceID} ${what} on the service desk, so no ticket can be assigned to it. ` +
      "Give it a default service desk role in Autotask (Resources, Roles).",
    { system: "autotask", operation },
  );
}
