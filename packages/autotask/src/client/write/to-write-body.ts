import type { Json } from "@msp/workflows/ports";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import { toJsonValue } from "../entity/to-json-value.ts";
import { nearest } from "../nearest.ts";
import { refusedHere } from "../refused-here.ts";

/** The JSON object of a create or an update. */
export type WriteBody = { readonly [name: string]: Json };

/**
 * Checks what is to be written and turns it into JSON. Throws `InvalidRequestError` for unknown fields, fields Autotask would silently ignore, missing
 * required ones and values of the wrong type; `undefined` counts as left out.
 */
export function toWriteBody(
  entity: EntityDefinition,
  verb: "create" | "update",
  input: object,
  operation: string,
): WriteBody {
  const mistake = (why: string): never => {
    throw refusedHere(operation, why);
  };
  const given = Object.entries(input).filter(([, value]) => value !== undefined);

  const body = given.map(([name, value]): readonly [string, Json] => {
    if (name === "id" && verb === "update") return [name, checked("long", name, value)];
    if (name === "userDefinedFields" && entity.hasUserDefinedFields) return [name, userDefinedFields(value)];
    const field = entity.fields[name] ?? mistake(unknownField(entity, name));
    if (field.readOnly === true || (field.readOnly === "after create" && verb === "update")) {
      mistake(
        `Autotask would silently ignore "${name}": ${field.readOnly === true ? "it is read only" : "it cannot be changed after the creation"}.`,
      );
    }
    if (value === null) return field.required ? mistake(`"${name}" is required and cannot be emptied.`) : [name, null];
    return [name, checked(field.type, name, value)];
  });

  if (verb === "create") {
    const missing = Object.entries(entity.fields).filter(
      ([name, { required }]) => required && !body.some(([key]) => key === name),
    );
    if (missing.length > 0) mistake(`required fields are missing: ${missing.map(([name]) => name).join(", ")}.`);
  } else if (body.length < 2) {
    mistake("it changes nothing. Name the id and at least one field.");
  }
  return Object.fromEntries(body);

  function checked(type: Parameters<typeof toJsonValue>[0], name: string, value: unknown): Json {
    const result = toJsonValue(type, value);
    return "json" in result ? result.json : mistake(`"${name}" has the wrong type: ${result.problem}.`);
  }

  function userDefinedFields(value: unknown): Json {
    const isList = Array.isArray(value) && value.every((item) => typeof item?.name === "string" && "value" in item);
    return isList ? value : mistake('"userDefinedFields" must be a list of { name, value }.');
  }
}

function unknownField(entity: EntityDefinition, name: string): string {
  const similar = nearest(name, Object.keys(entity.fields));
  return `${entity.name} has no field "${name}"${similar.length > 0 ? `; did you mean ${similar.join(", ")}` : ""}.`;
}
