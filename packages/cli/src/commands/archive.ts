import type { CommandContext } from "../command-context.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import type { RunSummary } from "../desk/run-summary.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { type ArchiveLimit, instantOfLimit } from "../storage/archive-limit.ts";
import { bytesOfStore } from "../storage/bytes-of-store.ts";
import { bytesInWords } from "../text/bytes-in-words.ts";
import { countOf } from "../text/count-of.ts";

/** Which runs are moved out of which file. */
export interface ArchiveOptions extends ArchiveLimit {
  readonly state?: string | undefined;
}

/** So many runs that stay are named; of the others only the number is said. */
const namedAtMost = 10;

/** Moves journals of runs that ended long ago out of the state file, which becomes smaller by it. */
export async function archive(context: CommandContext, options: ArchiveOptions): Promise<ExitCode> {
  const { terminal, clock } = context;
  const { desk, session, close } = await openRunDesk(context, { state: options.state, purpose: "look" });
  try {
    const { calendar } = session;
    const before = instantOfLimit(options, calendar, clock.now());
    const bytes = { before: bytesOfStore(desk.file), after: 0 };
    const moved = await desk.archive({ before });
    bytes.after = bytesOfStore(desk.file);
    const stay = (await desk.runs({ isOpen: true })).filter(({ startedAt }) => startedAt < before);
    if (context.options.json) {
      const ids = stay.map(({ runId }) => runId);
      terminal.write(JSON.stringify({ kind: "archived", file: desk.file, before, moved, stay: ids, bytes }));
      return exitCode.success;
    }
    const limit = calendar.format(before);
    if (moved === 0) terminal.write(`No run ended before ${limit}: nothing was moved.`);
    else {
      terminal.write(
        `Moved ${countOf(moved, "run")} that ended before ${limit} to ${desk.file}-archive; they can be read as before.`,
      );
      terminal.write(`  ${desk.file} had ${bytesInWords(bytes.before)} and has ${bytesInWords(bytes.after)} now.`);
    }
    for (const line of describeStaying(stay, calendar.format)) terminal.write(line);
    return exitCode.success;
  } finally {
    await close();
  }
}

function describeStaying(stay: readonly RunSummary[], format: (at: number) => string): readonly string[] {
  if (stay.length === 0) return [];
  const named = stay.slice(0, namedAtMost);
  const more = stay.length - named.length;
  return [
    `${countOf(stay.length, "run")} begun before that ${stay.length === 1 ? "stays, because it is" : "stay, because they are"} still open:`,
    ...named.map(({ runId, workflow, startedAt }) => `  ${runId}  ${workflow}, since ${format(startedAt)}`),
    ...(more > 0 ? [`  and ${more} more; msp runs lists them`] : []),
  ];
}
