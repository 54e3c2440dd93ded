import { behaviours } from "../behaviour/behaviours.ts";
import type { EntityName } from "../entities/entities.ts";
import type { PartialRecord, UserDefinedValue } from "../model/entity-record.ts";
import type { Scalar } from "../model/scalar.ts";
import { fromWireDate } from "../store/wire-date.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { blankValues, fillInitialValues } from "../write/blank-values.ts";
import { coerceValue } from "../write/coerce-value.ts";
import { stampFields } from "../write/stamp-fields.ts";
import type { Write } from "../write/write.ts";

/** The stated part of a record in the form it is stored in. */
export interface StatedValues {
  readonly values: Readonly<Record<string, Scalar>>;
  readonly userDefined: Readonly<Record<string, string | null>>;
}

/** Reads what a test states about a record. Throws on a field or user-defined field that does not exist. */
export const readStated = <Name extends EntityName>(
  tenant: Tenant,
  name: Name,
  stated: PartialRecord<Name>,
): StatedValues => {
  const { fields } = tenant.database.table(name).definition;
  const { id: _, userDefinedFields = [], ...rest } = stated as Record<string, unknown>;
  const values: Record<string, Scalar> = {};
  for (const [key, value] of Object.entries(rest)) {
    const field = fields[key];
    if (!field) throw new Error(`${name} has no field named ${key}.`);
    values[key] = coerceValue(key, field, value);
  }
  const userDefined: Record<string, string | null> = {};
  for (const given of userDefinedFields as readonly UserDefinedValue[]) {
    const defined = tenant.vocabulary.userDefinedField(name, given.name);
    if (!defined) throw new Error(`${name} has no user-defined field named "${given.name}". Add it first.`);
    userDefined[defined.name] = given.value;
  }
  return { values, userDefined };
};

/** Puts a record into the tenant as if it had always been there: no checks, no ledger, no rules, visible at once. Returns its id. */
export const addRecord = <Name extends EntityName>(tenant: Tenant, name: Name, stated: PartialRecord<Name>): number => {
  const table = tenant.database.table(name);
  const { definition } = table;
  const given = readStated(tenant, name, stated);
  const id = (stated as { readonly id?: number }).id ?? table.nextId;
  const values = { ...blankValues(definition), ...given.values };
  const created = values.createDate ?? values.createDateTime ?? null;
  const write: Write = {
    tenant,
    name,
    definition,
    verb: "create",
    actor: { kind: "system" },
    at: typeof created === "string" ? fromWireDate(created) : tenant.clock.now(),
    id,
    before: undefined,
    body: stated,
    values,
    userDefined: { ...given.userDefined },
  };
  behaviours[name]?.prepare?.(write);
  fillInitialValues(definition, values);
  stampFields(write);
  behaviours[name]?.stamp?.(write);
  Object.assign(values, given.values);
  table.insert({ id, values, userDefined: write.userDefined, visibleFrom: Number.NEGATIVE_INFINITY });
  behaviours[name]?.reflect?.(tenant, id);
  return id;
};
