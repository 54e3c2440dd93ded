import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createProgram } from "@msp/cli";
import { type Row, row } from "./row.ts";

/** A line that `--json` prints. */
interface Line {
  readonly kind?: string;
  readonly workflow?: string;
  readonly name?: string;
  readonly isAsTold?: boolean;
  readonly requests?: { readonly [service: string]: number };
  readonly byHand?: number;
}

/** Calls `msp` in this process and reads what it prints. */
async function msp(...args: readonly string[]): Promise<readonly Line[]> {
  const written: string[] = [];
  const program = createProgram({
    terminal: {
      write: (text) => void written.push(text),
      rewrite: () => undefined,
      error: () => undefined,
      isInteractive: false,
      hasColors: false,
      columns: 110,
      canAsk: false,
      ask: () => Promise.reject(new Error("Nobody is at this terminal.")),
      ended: new AbortController().signal,
    },
    clock: { now: () => Date.now(), sleep: () => Promise.reject(new Error("A scenario has a clock of its own.")) },
    environment: { MSP_JOURNAL_KEY: "a key of the bench" },
    exit: () => undefined,
  });
  await program.parseAsync(["node", "msp", ...args]);
  return written.flatMap((text) => text.split("\n")).map((text) => JSON.parse(text) as Line);
}

/** How many requests every scenario's run costs over HTTP, against the count for the same steps by hand; the services' parts stand in the name. */
export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "msp-bench-"));
  try {
    const rows: Row[] = [];
    for (const { workflow = "", name = "" } of await msp("scenarios", "--json")) {
      const journal = join(folder, `${workflow}-${name}.json`);
      const lines = await msp("run", workflow, "--sandbox", "--scenario", name, "--journal", journal, "--json");
      const played = lines.find(({ kind }) => kind === "scenario");
      if (played?.isAsTold !== true) throw new Error(`scenario "${name}" of ${workflow} does not end as it says`);
      const { requests = {}, byHand = 0 } = played;
      const parts = Object.entries(requests).map(([service, count]) => `${service} ${count}`);
      const total = Object.values(requests).reduce((sum, count) => sum + count, 0);
      // A run that ends before anything is asked has nothing to be compared with.
      if (byHand > 0)
        rows.push(row(`scenario-requests: ${workflow} ${name} (${parts.join(", ")})`, "requests", total, byHand));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
