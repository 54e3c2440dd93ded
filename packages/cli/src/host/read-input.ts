import { readJsonFile } from "../read-json-file.ts";
import { parseJson } from "../text/parse-json.ts";

/** A value given on the command line: JSON, or `@file` with JSON in it. `what` names it. Throws `UsageError` where it is neither. */
export async function readInput(given: string, what = "The input"): Promise<unknown> {
  return given.startsWith("@") ? readJsonFile(given.slice(1), `${what} file`) : parseJson(given, what);
}
