import type { Json } from "@msp/workflows/ports";
import { nearest } from "../nearest.ts";
import { refusedHere } from "../refused-here.ts";
import type { AttributeDefinition, ResourceDefinition } from "../resource/resource-definition.ts";
import { toJsonValue } from "./to-json-value.ts";

/** Attributes and relationships as a body carries them. */
export interface WrittenRecord {
  readonly attributes: { readonly [name: string]: Json };
  readonly relationships?: { readonly [name: string]: Json };
}

/** What is being done; `known` names the attribute the route says already. */
export interface DraftPurpose {
  readonly when: "create" | "update";
  readonly known?: string | undefined;
  readonly operation: string;
}

/** Checks what a caller wants to write and spells it as IT Glue takes it. Throws `InvalidRequestError` naming everything that is wrong. */
export function toDraft(definition: ResourceDefinition, values: object, purpose: DraftPurpose): WrittenRecord {
  const problems: string[] = [];
  const attributes: { [name: string]: Json } = {};
  const relationships: { [name: string]: Json } = {};
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    const rule = Object.hasOwn(definition.attributes, name) ? definition.attributes[name] : undefined;
    const problem = mayBeWritten(name, rule, definition, purpose);
    if (problem !== undefined || rule === undefined) {
      problems.push(problem ?? name);
      continue;
    }
    const written = value === null ? emptied(name, rule) : toJsonValue(name, rule, value, purpose.operation);
    if ("problem" in written) problems.push(written.problem);
    else if (rule.kind === "children") relationships[name] = { data: written.json };
    else attributes[name] = written.json;
  }
  if (purpose.when === "create") problems.push(...missing(definition, values, purpose));
  else if (given.length === 0) problems.push("nothing is to be changed");
  if (problems.length > 0) throw refusedHere(purpose.operation, `${problems.join("; ")}.`);
  return Object.keys(relationships).length > 0 ? { attributes, relationships } : { attributes };
}

function mayBeWritten(
  name: string,
  rule: AttributeDefinition | undefined,
  { attributes }: ResourceDefinition,
  { when, known }: DraftPurpose,
): string | undefined {
  if (rule === undefined) {
    const like = nearest(name, Object.keys(attributes));
    return `there is no attribute "${name}"${like.length > 0 ? ` (${like.join(" or ")}?)` : ""}`;
  }
  if (name === known) return `${name} is said by the route and must not be repeated`;
  if (rule.write === undefined) return `${name} is set by IT Glue and cannot be written`;
  if (rule.write === "always" || rule.write === when) return undefined;
  return when === "update"
    ? `${name} can be set when the record is created and not afterwards; IT Glue would drop it in silence`
    : `${name} can only be changed afterwards`;
}

function emptied(name: string, { required }: AttributeDefinition): { json: null } | { problem: string } {
  return required === true ? { problem: `${name} cannot be emptied` } : { json: null };
}

function missing({ attributes }: ResourceDefinition, values: object, { known }: DraftPurpose): readonly string[] {
  return Object.entries(attributes)
    .filter(([name, { required }]) => required === true && name !== known && Reflect.get(values, name) === undefined)
    .map(([name]) => `${name} is missing`);
}
