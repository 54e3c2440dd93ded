import { AnswerMismatch } from "@msp/adapter-kit";
import type { DriftWatch } from "../drift/drift-watch.ts";
import type { FieldKind, RecordDefinition, RecordFields, RecordOf } from "../records/record-definition.ts";
import { readMembers } from "./read-members.ts";

/**
 * Reads a record leniently: nulls are tolerated, unknown words kept, unknown fields left aside, and whatever differs from the definition is reported.
 * Throws `AnswerMismatch` only where there is no record or it has no id.
 */
export function toRecord<Fields extends RecordFields>(
  { name, fields }: RecordDefinition<Fields>,
  value: unknown,
  path: string,
  watch: DriftWatch,
): RecordOf<Fields> {
  return readFields(name, fields, readMembers(value, path), path, watch) as RecordOf<Fields>;
}

function readFields(
  place: string,
  fields: RecordFields,
  members: { readonly [name: string]: unknown },
  path: string,
  watch: DriftWatch,
): object {
  for (const name of Object.keys(members)) {
    if (!Object.hasOwn(fields, name))
      watch.found("unknown field", `${place}.${name.slice(0, 60)}`, "is not known to this client");
  }
  const read = Object.entries(fields).map(([name, kind]) => {
    const value = Object.hasOwn(members, name) ? members[name] : undefined;
    return [name, readField(kind, value, `${place}.${name}`, `${path}.${name}`, watch)];
  });
  return Object.fromEntries(read);
}

function readField(kind: FieldKind, value: unknown, place: string, path: string, watch: DriftWatch): unknown {
  if (kind === "id") {
    if (typeof value !== "string" || value === "") throw new AnswerMismatch(path, "an id", value);
    return value;
  }
  if (value === undefined) {
    if (kind !== "text?" && kind !== "json?") watch.found("missing field", place, "did not come");
    return null;
  }
  if (value === null || kind === "json" || kind === "json?") return value;
  if (Array.isArray(kind)) {
    if (typeof value !== "string") return otherType(place, "a word", value, watch);
    if (!kind.includes(value))
      watch.found("unknown word", place, `holds "${value.slice(0, 60)}", which is not known to this client`);
    return value;
  }
  if (typeof kind === "object") {
    if (typeof value !== "object" || Array.isArray(value)) return otherType(place, "an object", value, watch);
    return readFields(place, kind as RecordFields, value as { readonly [name: string]: unknown }, path, watch);
  }
  const expected = { text: "string", "text?": "string", number: "number", flag: "boolean" }[kind];
  return typeof value === expected ? value : otherType(place, `a ${expected}`, value, watch);
}

function otherType(place: string, expected: string, value: unknown, watch: DriftWatch): null {
  watch.found(
    "other type",
    place,
    `should be ${expected} and is ${Array.isArray(value) ? "a list" : `a ${typeof value}`}`,
  );
  return null;
}
