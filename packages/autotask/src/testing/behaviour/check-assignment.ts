import type { Scalar } from "../model/scalar.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Whether a resource holds a role on the service desk. */
export const holdsRole = (tenant: Tenant, resourceID: Scalar, roleID: Scalar): boolean =>
  tenant.database
    .table("ResourceServiceDeskRoles")
    .rowsWhere("resourceID", resourceID)
    .some(({ values }) => values.roleID === roleID && values.isActive === true);

/** The rule that a ticket is in a queue or with a resource in one of its roles. */
export const checkAssignment = (
  tenant: Tenant,
  values: Readonly<Record<string, Scalar>>,
  before: Readonly<Record<string, Scalar>> | undefined,
): readonly string[] => {
  const { assignedResourceID: resource = null, assignedResourceRoleID: role = null, queueID: queue = null } = values;
  if ((resource === null) !== (role === null)) {
    return ["When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID."];
  }
  if (resource === null && queue === null) {
    return [
      "Data violation: AssignedResourceID, AssignedResourceRoleID, and QueueID cannot all be empty. Supply a QueueID or both a AssignedResourceID and AssignedResourceRoleID..",
    ];
  }
  const reassigned = resource !== before?.assignedResourceID || role !== before?.assignedResourceRoleID;
  if (resource !== null && reassigned && !holdsRole(tenant, resource, role)) {
    return [`assignedResourceID ${resource} does not hold assignedResourceRoleID ${role} on the service desk.`];
  }
  return [];
};
