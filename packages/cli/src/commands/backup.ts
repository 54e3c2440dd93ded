import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandContext } from "../command-context.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findJournalKey } from "../host/journal-key.ts";
import { bytesOfStore } from "../storage/bytes-of-store.ts";
import { checkBackup, describeBackup } from "../storage/check-backup.ts";
import { bytesInWords } from "../text/bytes-in-words.ts";
import { countOf } from "../text/count-of.ts";

/** What is copied, and where to. */
export interface BackupOptions {
  readonly to: string;
  readonly state?: string | undefined;
  readonly keyFile?: string | undefined;
}

/** Copies the runs into a new file while they go on, and calls it a backup once every chain in the copy has been followed. */
export async function backup(context: CommandContext, options: BackupOptions): Promise<ExitCode> {
  const { terminal, environment } = context;
  const to = resolve(options.to);
  const key = await findJournalKey({ file: options.keyFile, environment });
  const { desk, close } = await openRunDesk(context, { state: options.state, purpose: "look" });
  try {
    await desk.backup(to);
  } finally {
    await close();
  }
  const checked = await checkBackup(to, key);
  const archive = existsSync(`${to}-archive`) ? `${to}-archive` : undefined;
  if (context.options.json) {
    terminal.write(JSON.stringify({ kind: "backup", from: desk.file, archive, bytes: bytesOfStore(to), ...checked }));
    return exitCode.success;
  }
  terminal.write(`Backed up to ${to} (${bytesInWords(bytesOfStore(to))}).`);
  terminal.write(`  ${describeBackup(checked)}.`);
  if (archive !== undefined)
    terminal.write(`  Archived runs are in ${archive}: keep both together, under these names.`);
  if (key === undefined)
    terminal.write("  Without the signing key nobody can tell whether whole journals were rewritten.");
  else if (checked.unsigned > 0)
    terminal.write(
      `  ${countOf(checked.unsigned, "run")} not signed to the end yet: what is written there last is not proven.`,
    );
  return exitCode.success;
}
