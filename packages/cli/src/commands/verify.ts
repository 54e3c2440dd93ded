import { verifyJournal } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findJournalKey } from "../host/journal-key.ts";
import { readJournalFile } from "../host/read-journal-file.ts";

/** Proves that a journal is unaltered, or names the first entry that is not. */
export async function verify(
  { terminal, options, environment }: CommandContext,
  file: string,
  keyFile: string | undefined,
): Promise<ExitCode> {
  const journal = await readJournalFile(file);
  const key = await findJournalKey({ file: keyFile, environment });
  const found = verifyJournal(journal, key === undefined ? {} : { key });
  if (options.json) terminal.write(JSON.stringify({ file, ...found }));
  else if (found.verdict === "altered") terminal.write(`ALTERED at entry ${found.seq}: ${found.reason}.`);
  else {
    terminal.write(`${found.verdict}: ${found.entries} entries, head ${found.head}`);
    if (found.verdict === "consistent")
      terminal.write(
        "Without the signing key it cannot be proven that nobody rewrote the whole journal; give it with --key-file or MSP_JOURNAL_KEY.",
      );
  }
  return found.verdict === "altered" ? exitCode.failed : exitCode.success;
}
