import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Entry, signHead } from "@msp/workflows/run";
import { requireFreeJournalFile } from "./write-journal-copy.ts";

/** A run's journal on disk, written while the run goes on. */
export interface JournalFile {
  /** Takes the next entry. It is in the file, under a signed head, when this returns: an intent is there before its write is sent. */
  add(runId: string, entry: Entry): void;
  /** Where it is; `undefined` as long as there is no entry. */
  readonly path: string | undefined;
  close(): void;
}

/** Where and how a journal is kept. */
export interface JournalFileOptions {
  /** Default: `.msp/journals/RUN.json` under the current folder. A file named here must not exist yet. */
  readonly file?: string | undefined;
  /** Whether a journal of an earlier run of the same id may be replaced, where no file was named. In the sandbox nothing of worth is lost. */
  readonly mayReplace: boolean;
  readonly signingKey: string;
}

/** Creates the journal file of one run. Throws `UsageError` when a named file exists already: a journal is evidence and is never written over. */
export function createJournalFile({ file, mayReplace, signingKey }: JournalFileOptions): JournalFile {
  requireFreeJournalFile(file);
  let open: { readonly handle: number; readonly path: string } | undefined;
  let end = 0;
  let before = "";

  const begin = (runId: string) => {
    const path = file ?? freePath(runId, mayReplace);
    mkdirSync(dirname(path), { recursive: true });
    const handle = openSync(path, mayReplace && file === undefined ? "w" : "wx", 0o600);
    const opening = `{\n"format": "msp-journal-1",\n"runId": ${JSON.stringify(runId)},\n"entries": [\n`;
    end = writeSync(handle, opening, 0);
    return { handle, path };
  };

  return {
    add(runId, entry) {
      open ??= begin(runId);
      const text = `${before}${JSON.stringify(entry)}`;
      const head = signHead({ runId, seq: entry.seq, hash: entry.hash, before: "" }, signingKey);
      // One write puts the entry where the last head was and closes the file again: it is whole at every moment.
      writeSync(open.handle, `${text}\n],\n"heads": [\n${JSON.stringify(head)}\n]\n}\n`, end);
      end += Buffer.byteLength(text);
      before = ",\n";
    },
    get path() {
      return open?.path;
    },
    close() {
      if (open) closeSync(open.handle);
    },
  };
}

function freePath(runId: string, mayReplace: boolean): string {
  const pathOf = (number: number) => join(".msp", "journals", `${runId}${number === 1 ? "" : `-${number}`}.json`);
  let number = 1;
  while (!mayReplace && existsSync(pathOf(number))) number += 1;
  return pathOf(number);
}
