import type { EntityName } from "../entities/entities.ts";
import type { Scalar } from "../model/scalar.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { blankValues, fillInitialValues } from "./blank-values.ts";

/** Stores a record the service makes by itself, such as a line of history. Reads see it once replication has passed. */
export const insertRow = (
  tenant: Tenant,
  name: EntityName,
  values: Readonly<Record<string, Scalar>>,
  at: number,
): number => {
  const table = tenant.database.table(name);
  const complete = { ...blankValues(table.definition), ...values };
  fillInitialValues(table.definition, complete);
  const id = table.nextId;
  table.insert({ id, values: complete, userDefined: {}, visibleFrom: at + tenant.replicationLagMs });
  return id;
};
