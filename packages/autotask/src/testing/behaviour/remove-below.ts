import type { EntityName } from "../entities/entities.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Takes away what hung below a deleted record, without asking anybody. Returns the ids that went. */
export const removeBelow = (tenant: Tenant, name: EntityName, key: string, parentId: number): readonly number[] => {
  const table = tenant.database.table(name);
  const ids = table.rowsWhere(key, parentId).map(({ id }) => id);
  for (const id of ids) table.remove(id);
  return ids;
};
