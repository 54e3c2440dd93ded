import { type Journal, verifyJournal } from "@msp/workflows/run";
import * as z from "zod";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findJournalKey } from "../host/journal-key.ts";
import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";

const JournalFile = z.object({
  format: z.literal("msp-journal-1"),
  runId: z.string(),
  entries: z.array(
    z.looseObject({
      seq: z.int(),
      kind: z.string(),
      path: z.string(),
      at: z.number(),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
  heads: z.array(
    z.object({ runId: z.string(), seq: z.int(), hash: z.string(), before: z.string(), signature: z.string() }),
  ),
});

/** Proves that a journal is unaltered, or names the first entry that is not. */
export async function verify(
  { terminal, options, environment }: CommandContext,
  file: string,
  keyFile: string | undefined,
): Promise<ExitCode> {
  const checked = JournalFile.safeParse(await readJsonFile(file, "The journal"));
  if (!checked.success)
    throw new UsageError(`"${file}" is not a journal of this software:\n${z.prettifyError(checked.error)}`);
  const key = await findJournalKey({ file: keyFile, environment });
  const verdict = verifyJournal(checked.data as unknown as Journal, key === undefined ? {} : { key });
  if (options.json) terminal.write(JSON.stringify({ file, ...verdict }));
  else if (verdict.verdict === "altered") terminal.write(`ALTERED at entry ${verdict.seq}: ${verdict.reason}.`);
  else if (verdict.verdict === "unaltered")
    terminal.write(`unaltered: ${verdict.entries} entries, head ${verdict.head}`);
  else
    terminal.write(
      `consistent: ${verdict.entries} entries, head ${verdict.head}. Without the signing key it cannot be proven that nobody rewrote the whole journal; give it with --key-file or MSP_JOURNAL_KEY.`,
    );
  return verdict.verdict === "altered" ? exitCode.failed : exitCode.success;
}
