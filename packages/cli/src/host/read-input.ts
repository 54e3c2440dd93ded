import { readJsonFile } from "../read-json-file.ts";
import { parseJson } from "../text/parse-json.ts";

/** The input given on the command line: JSON, or `@file` with JSON in it. Throws `UsageError` where it is neither. */
export async function readInput(given: string): Promise<unknown> {
  return given.startsWith("@") ? readJsonFile(given.slice(1), "The input file") : parseJson(given, "The input");
}
