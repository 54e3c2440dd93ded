import { refusedHere } from "../refused-here.ts";
import type { FilterDefinition } from "../resource/resource-definition.ts";
import { toId } from "../wire/to-id.ts";
import { plainMembers } from "./plain-members.ts";

/** The parameters one filter becomes, for example `[["[psa_id]", "174"], …]`. Throws `InvalidRequestError` for a value that does not fit. */
export function filterWords(
  name: string,
  definition: FilterDefinition,
  value: unknown,
  operation: string,
): readonly (readonly [key: string, word: string])[] {
  const refuse = (why: string): never => {
    throw refusedHere(operation, `the filter ${name} ${why}.`);
  };
  switch (definition.kind) {
    case "id":
      return [[`[${name}]`, several(value, refuse, (one) => toId(one, `the filter ${name}`, operation))]];
    case "text":
      return [[`[${name}]`, several(value, refuse, (one) => text(one, refuse))]];
    case "boolean":
      return [[`[${name}]`, typeof value === "boolean" ? String(value) : refuse("needs true or false")]];
    case "remote":
      return remote(name, definition, value, refuse);
    case "period":
      return [[`[${name}]`, period(value, refuse)]];
    case "folder":
      if (value === "root") return [];
      if (value === "folders") return [[`[${name}][ne]`, "null"]];
      return [[`[${name}]`, value === "anywhere" ? "null" : toId(value, `the filter ${name}`, operation)]];
  }
}

type Refuse = (why: string) => never;

/** A comma separates alternatives, so one inside a value is escaped (vendor documentation). */
function several(value: unknown, refuse: Refuse, one: (value: unknown) => string): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) return refuse("has an empty list; IT Glue would ignore it and answer with everything");
  return values.map(one).join(",");
}

function text(value: unknown, refuse: Refuse): string {
  if (typeof value !== "string") return refuse("needs text");
  if (value.trim() === "") return refuse("is empty; IT Glue would ignore it and answer with everything");
  return value.replaceAll(",", "\\,");
}

function remote(name: string, { words = [] }: FilterDefinition, value: unknown, refuse: Refuse) {
  const members = membersOf(value, ["system", "id"], refuse);
  const system = members.get("system");
  if (typeof system !== "string" || !words.includes(system))
    return refuse(`needs a system, one of ${words.join(", ")}; an id alone is not enough`);
  const systemWord = [`[${name}_integration_type]`, system] as const;
  return members.has("id") ? [systemWord, [`[${name}_id]`, text(members.get("id"), refuse)] as const] : [systemWord];
}

function period(value: unknown, refuse: Refuse): string {
  const members = membersOf(value, ["from", "to"], refuse);
  const [from, to] = [members.get("from"), members.get("to")];
  if (from === undefined && to === undefined) return refuse("needs `from`, `to` or both");
  return [from, to].map((end) => instant(end, refuse)).join(",");
}

/** A name that is misspelt would leave a condition out. */
function membersOf(value: unknown, names: readonly string[], refuse: Refuse): ReadonlyMap<string, unknown> {
  const members = plainMembers(value) ?? refuse(`needs an object with ${names.join(" and ")}`);
  const unknown = members.find(([name]) => !names.includes(name));
  return unknown === undefined ? new Map(members) : refuse(`knows ${names.join(" and ")}, not "${unknown[0]}"`);
}

function instant(value: unknown, refuse: Refuse): string {
  if (value === undefined) return "*";
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (typeof value === "string" && !Number.isNaN(Date.parse(value))) return value;
  return refuse("needs Dates or ISO 8601 texts");
}
