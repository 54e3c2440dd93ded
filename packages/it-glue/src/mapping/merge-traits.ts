import type { Json } from "@msp/workflows/ports";

/** The traits of a flexible asset by their keys, as the account named them. */
export interface Traits {
  readonly [key: string]: Json;
}

/** A field of a flexible asset's kind, as far as merging needs it. */
export interface TraitField {
  /** The trait's key. */
  readonly key: string;
  readonly name: string;
  /** For example `Text`, `Tag` or `Upload`. */
  readonly kind: string;
}

/** The traits to write, whole; or why they must not be written, everything at once. */
export type MergedTraits =
  | { readonly ok: true; readonly traits: Traits }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Puts changes into traits. IT Glue deletes every trait that a write leaves out, so all of them go along: tagged records as their ids, the rest as it
 * is. Refused: a key that is no field, and a write that would lose what cannot be sent back (a file, or a password). Null
 * takes a trait away.
 */
export function mergeTraits(current: Traits, fields: readonly TraitField[], changes: Traits): MergedTraits {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const problems: string[] = [];
  // Without a prototype, a trait called `__proto__` is a trait like any other.
  const traits: { [key: string]: Json } = Object.create(null);

  // How a password shows among traits is unconfirmed, nothing at all included, so what is not seen is not taken for empty.
  for (const { key, name, kind } of fields) {
    if (kind === "Password" && !Object.hasOwn(changes, key))
      problems.push(`a password in "${name}" (${key}) might be lost; pass it again, or null to give it up`);
  }
  for (const [key, value] of Object.entries(current)) {
    const kind = byKey.get(key)?.kind ?? "";
    if (Object.hasOwn(changes, key) || value === null || kind === "Header" || kind === "Password") continue;
    const kept = keep(key, value, byKey.get(key));
    if ("problem" in kept) problems.push(kept.problem);
    else traits[key] = kept.written;
  }
  for (const [key, value] of Object.entries<Json | undefined>(changes)) {
    const field = byKey.get(key);
    if (field === undefined) problems.push(`there is no field "${key}" (fields: ${[...byKey.keys()].join(", ")})`);
    else if (value === undefined)
      problems.push(`"${key}" is undefined; pass a value, or null to give up what it holds`);
    else if (field.kind === "Header") problems.push(`"${key}" is a heading and holds nothing`);
    else if (value !== null) traits[key] = value;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, traits };
}

function keep(key: string, value: Json, field: TraitField | undefined): { written: Json } | { problem: string } {
  const ids = taggedIds(value);
  if (ids !== undefined) return { written: ids };
  const called = field === undefined ? `"${key}"` : `"${field.name}" (${key})`;
  if (field?.kind === "Upload" && holdsSomething(value))
    return { problem: `the file in ${called} would be lost; pass it again, or null to give it up` };
  if (field === undefined && isRecord(value))
    return {
      problem: `${called} is no field any more, and what it holds cannot be sent back; pass null to give it up`,
    };
  return { written: value };
}

/** Tagged records are read as `{ type, values: [{ id, … }] }` and written as a list of ids. */
function taggedIds(value: Json): readonly Json[] | undefined {
  if (!isRecord(value) || typeof value.type !== "string" || !Array.isArray(value.values)) return undefined;
  const ids = value.values.map((one: Json) => (isRecord(one) ? one.id : undefined));
  return ids.every((id) => typeof id === "number" || typeof id === "string") ? (ids as readonly Json[]) : undefined;
}

function holdsSomething(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== "" && !(isRecord(value) && Object.keys(value).length === 0);
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
