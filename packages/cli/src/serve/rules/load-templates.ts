import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as catalog from "@msp/catalog";
import type { TicketTemplate } from "@msp/workflows";

const isTemplate = (value: unknown): value is TicketTemplate =>
  typeof value === "object" &&
  value !== null &&
  "category" in value &&
  "fields" in value &&
  "needs" in value &&
  "id" in value;

/** The ticket templates of the catalog, and those that modules of the user export; one of the same id takes the place of the catalog's. */
export async function loadTemplates(modules: readonly string[]): Promise<readonly TicketTemplate[]> {
  const templates = new Map<string, TicketTemplate>(
    Object.values<unknown>(catalog)
      .filter(isTemplate)
      .map((one) => [one.id, one]),
  );
  for (const file of modules) {
    const exports = (await import(pathToFileURL(resolve(file)).href)) as { readonly [name: string]: unknown };
    for (const one of Object.values(exports).filter(isTemplate)) templates.set(one.id, one);
  }
  return [...templates.values()];
}
