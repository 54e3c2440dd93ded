import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The journal of one canary: JSON lines, each on disk before the next thing happens. */
export interface CanaryJournal {
  readonly path: string;
  add(line: object): void;
  close(): void;
}

/** Creates the journal in `.msp/canary` under the current folder; one that is there already is never written over. `at` is milliseconds since 1970-01-01 UTC. */
export function createCanaryJournal(ticketNumber: string, at: number): CanaryJournal {
  const folder = join(".msp", "canary");
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(at).toISOString().replace(/[:.]/g, "-");
  const { handle, path } = createFree(join(folder, `${ticketNumber.replace(/[^\w.-]/g, "_")}-${stamp}`), 1);
  return {
    path,
    add(line) {
      writeSync(handle, `${JSON.stringify(line)}\n`);
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

function createFree(base: string, number: number): { readonly handle: number; readonly path: string } {
  const path = `${base}${number === 1 ? "" : `-${number}`}.jsonl`;
  try {
    return { handle: openSync(path, "wx", 0o600), path };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return createFree(base, number + 1);
  }
}
