import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStoredJournals } from "@msp/engine-sqlite";
import { StorageError, type StoreVerdict, verifyStoredJournals } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Proves every run of a state file, archived ones included, over a copy: nothing in the file is changed, and no service is asked. Where a host has it open,
 * the host makes the copy, so that it goes on meanwhile.
 */
export async function verifyState(
  context: CommandContext,
  file: string,
  key: string | undefined,
): Promise<StoreVerdict> {
  if (!existsSync(file))
    throw new UsageError(
      `There are no runs to prove: there is no state file "${file}". Name one with --state FILE, or give the file of a journal or of exported evidence.`,
    );
  try {
    return await proof(file, key);
  } catch (error) {
    if (!StorageError.is(error) || error.trouble !== "owned") throw error;
  }
  const folder = await mkdtemp(join(tmpdir(), "msp-verify-"));
  try {
    const copy = join(folder, "runs.sqlite");
    const { desk, close } = await openRunDesk(context, { state: file, purpose: "look" });
    try {
      await desk.backup(copy);
    } finally {
      await close();
    }
    return await proof(copy, key);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function proof(file: string, key: string | undefined): Promise<StoreVerdict> {
  const journals = await openStoredJournals({ file });
  try {
    return verifyStoredJournals(journals, key === undefined ? {} : { key });
  } finally {
    await journals.close();
  }
}
