import { readFile } from "node:fs/promises";
import { UsageError } from "./usage-error.ts";

/** Reads a JSON file. Throws `UsageError` naming the file when it is missing, unreadable or not JSON. */
export async function readJsonFile(file: string, what: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${what} "${file}" could not be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}.`,
    );
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${what} "${file}" is not JSON: ${(error as Error).message}`);
  }
}
