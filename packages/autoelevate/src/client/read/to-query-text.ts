import { refusedHere } from "../refused-here.ts";
import { recordId } from "./record-id.ts";

/**
 * The query of an address, checked: ids are ids, instants are whole milliseconds, words are words. `undefined` is left out. Throws `InvalidRequestError` for
 * anything else, because a filter the service ignores would answer with everybody's records.
 */
export function toQueryText(operation: string, query: object, allowed: readonly string[]): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (!allowed.includes(name)) {
      throw refusedHere(
        operation,
        `it cannot be filtered by "${name}"; ${allowed.join(", ") || "nothing"} can be given.`,
      );
    }
    text.append(name, textOf(operation, name, value));
  }
  return text.toString();
}

function textOf(operation: string, name: string, value: unknown): string {
  if (name === "start" || name === "end") return instantText(operation, name, value);
  if (name.endsWith("Id")) return recordId(operation, name, value);
  if (name === "take" || name === "skip") return String(value);
  if (typeof value === "string" && value !== "") return value;
  throw refusedHere(operation, `"${name}" must be a text, not ${JSON.stringify(value)}.`);
}

function instantText(operation: string, name: string, value: unknown): string {
  const milliseconds = value instanceof Date ? value.getTime() : value;
  if (typeof milliseconds === "number" && Number.isSafeInteger(milliseconds) && milliseconds >= 0)
    return String(milliseconds);
  throw refusedHere(operation, `"${name}" must be a date or whole milliseconds since 1970, not ${String(value)}.`);
}
