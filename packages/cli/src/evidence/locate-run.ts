import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "@msp/workflows";
import type { Journal } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { findRun } from "../desk/find-run.ts";
import { openRunDesk, type RunDeskOptions } from "../desk/open-run-desk.ts";
import type { RunDesk } from "../desk/run-desk.ts";
import { stateFileOf } from "../desk/state-file.ts";
import { readConfig } from "../host/config.ts";
import { openSession, type Session } from "../host/open-session.ts";
import { readJournalFile } from "../host/read-journal-file.ts";
import { UsageError } from "../usage-error.ts";

/** Where to look for a run. */
export type LocateRunOptions = Pick<RunDeskOptions, "state" | "tenant" | "keyFile">;

/** A run that was found, in the state file or in a journal's file. */
export interface LocatedRun {
  readonly journal: Journal;
  /** The desk it lies at; absent for a journal's file. */
  readonly desk: RunDesk | undefined;
  readonly session: Session;
  /** Whether a tenant file is at hand, which says who holds which role. */
  readonly knowsPeople: boolean;
  /** A value that was too large for its entry. */
  blob(hash: string): Promise<Json | undefined>;
  close(): Promise<void>;
}

/**
 * Finds a run by its id (or the beginning of it, where that means one run), or by the file of its journal. Nothing is sent to any service.
 *
 * Throws `UsageError` where it means none or several.
 */
export async function locateRun(context: CommandContext, run: string, options: LocateRunOptions): Promise<LocatedRun> {
  const named = existsSync(run) && statSync(run).isFile() ? run : undefined;
  const kept = join(".msp", "journals", `${run}.json`);
  const file = named ?? (options.state === undefined && existsSync(kept) ? kept : undefined);
  if (file !== undefined) return inFile(context, file, options);
  const state = await stateFileOf(context, options.state);
  if (!existsSync(state))
    throw new UsageError(
      `There is no run "${run}": there is neither a state file "${state}" nor a journal "${kept}". Name the state file with --state FILE, or give the file of the journal.`,
    );
  return atDesk(context, run, options);
}

async function inFile(context: CommandContext, file: string, { tenant }: LocateRunOptions): Promise<LocatedRun> {
  const journal = await readJournalFile(file);
  const knowsPeople = await isTenantNamed(context, tenant);
  const session = await openSession(context, { sandbox: false, tenant, withoutTenant: !knowsPeople });
  return { journal, desk: undefined, session, knowsPeople, blob: async () => undefined, close: () => session.close() };
}

async function atDesk(context: CommandContext, run: string, options: LocateRunOptions): Promise<LocatedRun> {
  const { desk, session, close } = await openRunDesk(context, { ...options, purpose: "look" });
  try {
    const journal = await desk.journal(await findRun(desk, run));
    const knowsPeople = await isTenantNamed(context, options.tenant);
    return { journal, desk, session, knowsPeople, blob: (hash) => desk.blob(hash), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const isTenantNamed = async ({ options }: CommandContext, tenant: string | undefined): Promise<boolean> =>
  tenant !== undefined || (await readConfig(options.config, existsSync)).tenant !== undefined;
