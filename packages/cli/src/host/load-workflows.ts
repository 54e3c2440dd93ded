import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { catalog } from "@msp/catalog";
import type { AnyWorkflow } from "@msp/workflows";
import { UsageError } from "../usage-error.ts";

const isWorkflow = (value: unknown): value is AnyWorkflow =>
  typeof value === "object" &&
  value !== null &&
  "nodes" in value &&
  "purpose" in value &&
  "version" in value &&
  "id" in value;

/** The catalog's workflows, and those that modules of the user export; one of the same id takes the place of the catalog's. */
export async function loadWorkflows(modules: readonly string[]): Promise<readonly AnyWorkflow[]> {
  const own: AnyWorkflow[] = [];
  for (const file of modules) {
    const exports = (await import(pathToFileURL(resolve(file)).href).catch((error: Error) => {
      throw new UsageError(`The module "${file}" could not be loaded: ${error.message}`);
    })) as { readonly [name: string]: unknown };
    const found = Object.values(exports).filter(isWorkflow);
    if (found.length === 0)
      throw new UsageError(`The module "${file}" exports no workflow. Export what defineWorkflow returns.`);
    own.push(...found);
  }
  const ids = new Set(own.map(({ id }) => id));
  return [...catalog.filter(({ id }) => !ids.has(id)), ...own];
}

/** The workflow of an id; throws `UsageError` with the ids there are. */
export function findWorkflow(workflows: readonly AnyWorkflow[], id: string): AnyWorkflow {
  const found = workflows.findLast((workflow) => workflow.id === id);
  if (!found)
    throw new UsageError(`There is no workflow "${id}". There are: ${workflows.map((one) => one.id).join(", ")}.`);
  return found;
}
