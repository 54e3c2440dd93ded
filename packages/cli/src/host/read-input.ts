import { readFile } from "node:fs/promises";
import { UsageError } from "../usage-error.ts";

/** The input given on the command line: JSON, or `@file` with JSON in it. */
export async function readInput(given: string): Promise<unknown> {
  const text = given.startsWith("@")
    ? await readFile(given.slice(1), "utf8").catch((error: Error) => {
        throw new UsageError(`The input file "${given.slice(1)}" could not be read: ${error.message}`);
      })
    : given;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`The input is not JSON: ${(error as Error).message}. Give JSON, or @file with JSON in it.`);
  }
}
