import type { Json } from "@msp/workflows/ports";
import type { AnyRecord } from "../answer/to-record.ts";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import type { WriteBody } from "./to-write-body.ts";

/** The whole record with the changes in it, for a PUT: what is left out of one is emptied. Fields this client does not know are sent back as read. */
export function toWholeBody(entity: EntityDefinition, record: AnyRecord, changes: WriteBody): WriteBody {
  const kept = Object.entries(record).filter(
    ([name, value]) => entity.fields[name]?.readOnly !== true && value !== undefined,
  );
  const whole = { ...(Object.fromEntries(kept) as WriteBody), ...changes };
  const userDefinedFields = merged(record.userDefinedFields, changes.userDefinedFields);
  return userDefinedFields === undefined ? whole : { ...whole, userDefinedFields };
}

/** User-defined fields are a list: the changed ones replace those of the same name. */
function merged(before: unknown, changed: unknown): Json | undefined {
  if (!Array.isArray(before) && !Array.isArray(changed)) return undefined;
  const byName = new Map<string, Json>();
  for (const field of [...listed(before), ...listed(changed)]) byName.set(field.name, field);
  return [...byName.values()];
}

function listed(value: unknown): readonly { readonly name: string; readonly value: Json }[] {
  return Array.isArray(value) ? value : [];
}
