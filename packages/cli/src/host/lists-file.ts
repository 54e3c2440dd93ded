import { existsSync } from "node:fs";
import { TenantInventory } from "@msp/autotask";
import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";

/** Where the lists of a service are kept that a tenant file was pulled from: `tenant.lists.json` beside `tenant.json`. */
export const listsFileOf = (tenantFile: string): string => `${tenantFile.replace(/\.json$/i, "")}.lists.json`;

/** Reads the lists kept at the last pull; `undefined` where there are none. Throws `UsageError` for a file that is no such thing. */
export async function readListsFile(file: string): Promise<TenantInventory | undefined> {
  if (!existsSync(file)) return undefined;
  const read = TenantInventory.safeParse(await readJsonFile(file, "The file of lists"));
  if (read.success) return read.data;
  throw new UsageError(
    `"${file}" holds no lists of a service. Take it away, and write it anew with "msp tenant pull".`,
  );
}
