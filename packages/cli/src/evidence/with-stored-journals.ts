import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStoredJournals } from "@msp/engine-sqlite";
import { StorageError, type StoredJournals } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Reads the journals of a state file, archived ones included, over a copy: nothing in the file is changed, and no service is asked. Where a host has it
 * open, the host makes the copy, so that it goes on meanwhile.
 */
export async function withStoredJournals<T>(
  context: CommandContext,
  file: string,
  work: (journals: StoredJournals) => T,
): Promise<T> {
  if (!existsSync(file))
    throw new UsageError(
      `There are no runs to prove: there is no state file "${file}". Name one with --state FILE, or give the file of a journal or of exported evidence.`,
    );
  try {
    return await opened(file, work);
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
    return await opened(copy, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function opened<T>(file: string, work: (journals: StoredJournals) => T): Promise<T> {
  const journals = await openStoredJournals({ file });
  try {
    return work(journals);
  } finally {
    await journals.close();
  }
}
