import { type Command, Option } from "commander";
import { type ArchiveOptions, archive } from "../commands/archive.ts";
import { type BackupOptions, backup } from "../commands/backup.ts";
import { type RestoreCommandOptions, restore } from "../commands/restore.ts";
import type { Declaring } from "./declaring.ts";
import { examples } from "./examples.ts";

const stateOption = () =>
  new Option("--state <file>", "the file runs are kept in (default: the configuration's, or .msp/runs.sqlite)");
const keyOption = () =>
  new Option("--key-file <file>", "the key journals are signed with (default: MSP_JOURNAL_KEY, or .msp/journal.key)");

/** Declares the commands that look after the state file: `backup`, `restore` and `archive`. */
export function declareStorageCommands({ program, contextOf, exit }: Declaring): void {
  program
    .command("backup")
    .description("copy the runs into a new file while they go on, and check the copy")
    .requiredOption("--to <file>", "where to; a backup never replaces a file")
    .addOption(stateOption())
    .addOption(keyOption())
    .addHelpText("after", examples("msp backup --to backups/runs-2026-11-22.sqlite"))
    .action(async ({ to, state, keyFile }: BackupOptions, command: Command) =>
      exit(await backup(contextOf(command), { to, state, keyFile })),
    );

  program
    .command("restore <backup>")
    .description("put a backup in the state file's place; unfinished writes are then looked up before they are sent")
    .addOption(stateOption())
    .addOption(keyOption())
    .option("--replace", "keep the state file that is there beside, under another name", false)
    .addHelpText(
      "after",
      examples(
        "msp restore backups/runs-2026-11-22.sqlite --state runs.sqlite",
        "msp restore backups/runs-2026-11-22.sqlite --replace",
      ),
    )
    .action(async (from: string, { state, replace, keyFile }: RestoreCommandOptions, command: Command) =>
      exit(await restore(contextOf(command), from, { state, replace, keyFile })),
    );

  program
    .command("archive")
    .description("move the journals of runs that ended long ago to a file beside, so that the state file stays small")
    .option("--before <day>", "runs that ended before this day, in the provider's zone")
    .option("--older-than <age>", 'runs that ended longer ago than this, for example "90 days"')
    .addOption(stateOption())
    .addHelpText("after", examples("msp archive --before 2026-08-01", 'msp archive --older-than "90 days"'))
    .action(async ({ before, olderThan, state }: ArchiveOptions, command: Command) =>
      exit(await archive(contextOf(command), { before, olderThan, state })),
    );
}
