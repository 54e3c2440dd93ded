import { readFile } from "node:fs/promises";
import { parseJson } from "./text/parse-json.ts";
import { UsageError } from "./usage-error.ts";

/** Reads a JSON file. Throws `UsageError` naming the file, and the place in it where it is not JSON, but never what it holds. */
export async function readJsonFile(file: string, what: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${what} "${file}" could not be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}.`,
    );
  });
  return parseJson(text, `${what} "${file}"`);
}
