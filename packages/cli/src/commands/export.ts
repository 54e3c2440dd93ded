import { verifyEvidencePack } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { type LocateRunOptions, locateRun } from "../evidence/locate-run.ts";
import { packOfRun } from "../evidence/pack-of-run.ts";
import { tellRun } from "../evidence/tell-run.ts";
import { toEvidenceMarkdown } from "../evidence/to-evidence-markdown.ts";
import { type ExportForm, exportPaths, writeExport } from "../evidence/write-export.ts";
import { zoneOf } from "../evidence/zone-of.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findJournalKey } from "../host/journal-key.ts";
import { operatorOf } from "../people/operator-of.ts";
import { roleHolders } from "../people/role-holders.ts";
import { RefusedError } from "../refused-error.ts";

/** Options of `export`. */
export interface ExportOptions extends LocateRunOptions {
  /** A folder, or the file of one form. Default: the current folder. */
  readonly out?: string | undefined;
  readonly as: ExportForm;
  /** Whether files that are there may be written over. */
  readonly replace: boolean;
}

/** Writes everything that proves a run: a page for people, and the data it is printed from. */
export async function exportRun(context: CommandContext, run: string, options: ExportOptions): Promise<ExitCode> {
  const { terminal, environment, clock } = context;
  const key = await findJournalKey({ file: options.keyFile, environment });
  const located = await locateRun(context, run, options);
  try {
    const { calendar, tenant } = located.session;
    const format = (at: number) => calendar.format(at);
    const holders = roleHolders(tenant, operatorOf(context, undefined));
    const told = tellRun(located.journal, await context.workflows(), {
      format,
      holders,
      knowsPeople: located.knowsPeople,
    });
    const pack = await packOfRun(located, told, { key, now: clock.now() });
    const verdict = verifyEvidencePack(pack, key === undefined ? {} : { key });
    const { runId, isOver, outcome } = pack.run;
    if (verdict.verdict === "altered")
      throw new RefusedError(
        `Run ${runId} was not exported, because its journal does not hold: ${verdict.reason}. What was changed is no evidence; keep the file, and look for a backup of it.`,
      );
    const paths = exportPaths(runId, options.as, options.out);
    const files = [
      ...(paths.markdown === undefined
        ? []
        : [{ path: paths.markdown, text: toEvidenceMarkdown(pack, { format, zone: await zoneOf(context) }) }]),
      ...(paths.json === undefined ? [] : [{ path: paths.json, text: `${JSON.stringify(pack, null, 1)}\n` }]),
    ];
    await writeExport(files, options.replace);
    const written = files.map(({ path }) => path);
    const facts = { runId, outcome, isOver, verdict: verdict.verdict, entries: verdict.entries, head: verdict.head };
    if (context.options.json) terminal.write(JSON.stringify({ kind: "export", ...facts, files: written }));
    else {
      for (const path of written) terminal.write(`Wrote ${path}`);
      if (!isOver) terminal.write("  The run goes on: this is how it stands now. Export it again when it has ended.");
      terminal.write(`  ${verdict.verdict}: ${verdict.entries} entries, head ${verdict.head}`);
      if (verdict.verdict === "consistent")
        terminal.write(`  It is not signed (${verdict.because}): give the key with --key-file or MSP_JOURNAL_KEY.`);
    }
    return exitCode.success;
  } finally {
    await located.close();
  }
}
