import { UsageError } from "../usage-error.ts";
import { jsonFault } from "./json-fault.ts";

/** Parses JSON that a person wrote. Throws `UsageError` with the place where it is wrong; the text itself is not repeated, for it may hold secrets. */
export function parseJson(text: string, what: string): unknown {
  // Some editors put a mark before the text.
  const content = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(content) as unknown;
  } catch {
    const fault = jsonFault(content);
    const place = fault ? `line ${fault.line}, column ${fault.column}: ${fault.problem}` : "it could not be parsed";
    throw new UsageError(`${what} is not JSON. ${place[0]?.toUpperCase()}${place.slice(1)}.`);
  }
}
