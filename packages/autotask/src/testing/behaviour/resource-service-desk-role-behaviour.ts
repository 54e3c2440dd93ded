import type { Behaviour } from "./behaviour.ts";
import { checkOnce } from "./check-once.ts";

/** Roles of a resource on the service desk: each once, and one default. */
export const resourceServiceDeskRoleBehaviour: Behaviour = {
  check: (write) => checkOnce(write, "resourceID", "roleID"),
  committed({ tenant, id, values }) {
    if (values.isDefault !== true) return;
    const roles = tenant.database.table("ResourceServiceDeskRoles");
    for (const role of roles.rowsWhere("resourceID", values.resourceID ?? null)) {
      if (role.id !== id && role.values.isDefault === true) roles.patch(role.id, { isDefault: false });
    }
  },
};
