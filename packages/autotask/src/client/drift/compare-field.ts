import type { EntityDefinition } from "../entity/entity-definition.ts";
import type { FieldDefinition } from "../entity/field-definition.ts";
import type { FieldInformation } from "../metadata/field-information.ts";
import type { DriftFinding } from "./drift-finding.ts";

/** What differs between a field as the types have it and as the tenant has it. */
export function compareField(
  { name: entity, verbs, parent }: EntityDefinition,
  name: string,
  typed: FieldDefinition,
  found: FieldInformation | undefined,
): readonly DriftFinding[] {
  const finding = (kind: DriftFinding["kind"], harms: boolean, message: string): DriftFinding => ({
    entity,
    field: name,
    kind,
    harms,
    message: `${entity}.${name}: ${message}`,
  });
  if (found === undefined)
    return [finding("missing", true, "this tenant has no such field, so it reads as empty and cannot be written.")];

  const findings: DriftFinding[] = [];
  // The parent's id comes from the path, and what is never written cannot be written wrongly.
  const isCreated = verbs.includes("create") && name !== parent?.field;
  const isWritten = isCreated || (verbs.includes("update") && name !== parent?.field);
  if (kindOf(typed.type) !== kindOf(found.dataType))
    findings.push(finding("type", true, `the tenant says ${found.dataType}, the types say ${typed.type}.`));
  if (isCreated && found.isRequired && !found.isReadOnly && !typed.required)
    findings.push(finding("required", true, "the tenant requires it, so a record created without it is refused."));
  if (isWritten && found.isReadOnly && typed.readOnly === undefined)
    findings.push(
      finding("read only", true, "the tenant calls it read only, so what is sent may be silently ignored."),
    );
  if (!found.isQueryable && typed.queryable !== false)
    findings.push(finding("not queryable", true, "the tenant does not let queries name it."));
  if (typed.maxLength !== undefined && found.length > 0 && found.length < typed.maxLength)
    findings.push(
      finding("shorter", true, `the tenant takes ${found.length} characters, the types say ${typed.maxLength}.`),
    );
  if (typed.picklist === true && !found.isPickList)
    findings.push(finding("picklist", true, "the tenant has no choices for it, so labels cannot be looked up."));
  if (typed.picklist !== true && found.isPickList)
    findings.push(finding("picklist", false, "the tenant has choices for it; look labels up with `picklists`."));
  return findings;
}

/** Sources differ on which of the number types some fields have; in JSON the whole ones are the same. */
function kindOf(type: string): string {
  const plain = type.toLowerCase();
  if (["integer", "long", "short", "byte"].includes(plain)) return "whole number";
  return ["double", "decimal"].includes(plain) ? "number" : plain;
}
