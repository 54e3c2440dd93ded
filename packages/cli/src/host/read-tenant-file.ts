import { DefinitionError, loadTenant, type Tenant } from "@msp/workflows";
import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";

/** Reads a tenant file. Throws `UsageError` naming the file and every place in it that is wrong. */
export async function readTenantFile(file: string): Promise<Tenant<never>> {
  const content = await readJsonFile(file, "The tenant file");
  try {
    return loadTenant(content);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new UsageError(`In "${file}": ${error.message}`);
  }
}
