import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { restoreSqliteStore } from "@msp/engine-sqlite";
import { StorageError } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { prepareStateFolder, stateFileOf } from "../desk/state-file.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findJournalKey } from "../host/journal-key.ts";
import { RefusedError } from "../refused-error.ts";
import { checkBackup, describeBackup } from "../storage/check-backup.ts";
import { UsageError } from "../usage-error.ts";

/** Where runs are put back to. */
export interface RestoreCommandOptions {
  readonly state?: string | undefined;
  /** Whether a state file that is there may be put aside. */
  readonly replace: boolean;
  readonly keyFile?: string | undefined;
}

/** Puts a backup in the state file's place, and says what that means for writes the backup knows nothing of. */
export async function restore(
  context: CommandContext,
  from: string,
  { state, replace, keyFile }: RestoreCommandOptions,
): Promise<ExitCode> {
  const { terminal, clock, environment } = context;
  const [given, file] = [resolve(from), await stateFileOf(context, state)];
  if (!existsSync(given)) throw new UsageError(`There is no backup "${given}".`);
  if (given === file)
    throw new UsageError(`"${given}" is the state file itself. Name the backup, and the file to restore with --state.`);
  if (existsSync(file) && !replace)
    throw new UsageError(
      `There are runs in "${file}" already; nothing was changed. With --replace the backup takes their place, and they are kept beside it under another name.`,
    );
  const key = await findJournalKey({ file: keyFile, environment });
  const checked = await checkBackup(given, key).catch((error: unknown) => {
    // What is usually advised about such a file, restoring a backup, is what is being done.
    if (!StorageError.is(error) || !["corrupt", "not a store"].includes(error.trouble)) throw error;
    throw new RefusedError(`${error.message} Nothing was changed; take another backup.`);
  });
  await prepareStateFolder(file);
  const { epoch, kept } = await restoreSqliteStore({ backup: given, file, at: clock.now() });
  if (context.options.json) {
    terminal.write(JSON.stringify({ kind: "restored", ...checked, file, from: given, kept, epoch }));
    return exitCode.success;
  }
  terminal.write(`Restored ${file} from ${given}.`);
  terminal.write(`  ${describeBackup(checked)}.`);
  if (kept !== undefined) terminal.write(`  What was there before is kept in ${kept}.`);
  for (const line of whatHappensNext) terminal.write(line);
  return exitCode.success;
}

const whatHappensNext = [
  "What happens next, once these runs go on (msp serve, or msp resume):",
  "  What they are about to write may have been written after the backup was made. Before it is sent it is looked up in the",
  "  service, and found writes are taken as they are; where nothing can be looked up, a person is asked. Nothing is sent blindly.",
  "  Runs begun after the backup are not in it. Start them again for the same ticket or start key: they look first as well.",
];
