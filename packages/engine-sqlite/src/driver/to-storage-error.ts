import { StorageError, type StorageTrouble } from "@msp/workflows/run";

/** SQLite's primary result codes that call for something a person does. */
const troubles: { readonly [code: number]: readonly [StorageTrouble, (file: string) => string] } = {
  5: ["owned", (file) => `"${file}" is locked by somebody else. Close whatever has it open, then start again.`],
  8: ["read-only", (file) => `"${file}" cannot be written. Give this user the right to write to it and to its folder.`],
  10: [
    "unreadable",
    (file) => `Reading or writing "${file}" failed. Look at the disk and at the system's log, then start again.`,
  ],
  11: ["corrupt", (file) => `"${file}" is damaged. Keep it, and restore the last backup.`],
  13: ["full", (file) => `There is no room for "${file}". Make room on its disk, then start again.`],
  14: [
    "cannot open",
    (file) => `"${file}" cannot be opened. See that its folder exists and that this user may write there.`,
  ],
  26: ["not a store", (file) => `"${file}" is no database, or a damaged one. Give another file, or restore a backup.`],
};

/** The primary code, from whichever field a driver puts it in. */
function codeOf(error: unknown): number | undefined {
  const { errcode, rawCode, message = "" } = error as { errcode?: unknown; rawCode?: unknown; message?: string };
  for (const code of [errcode, rawCode]) if (typeof code === "number") return code & 0xff;
  // libsql tells a failed opening only in words, with the code at the end.
  const opening = /unable to open.*?(\d+)"?\)?$/i.exec(message)?.[1];
  return opening === undefined ? undefined : Number(opening) & 0xff;
}

/** A driver's error as one that says what to do. */
export function toStorageError(error: unknown, file: string): StorageError {
  if (StorageError.is(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  const known = troubles[codeOf(error) ?? -1];
  if (known) return new StorageError(`${known[1](file)} (SQLite: ${message})`, known[0], { cause: error });
  const isClosed = /closed|not open/i.test(message);
  return new StorageError(`"${file}" cannot be used: ${message}.`, isClosed ? "closed" : "failed", { cause: error });
}
