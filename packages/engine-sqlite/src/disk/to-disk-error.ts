import { StorageError, type StorageTrouble } from "@msp/workflows/run";

const troubles: { readonly [code: string]: readonly [StorageTrouble, string] } = {
  ENOSPC: ["full", "There is no room left. Make room on the disk, then try again."],
  EDQUOT: ["full", "There is no room left for this user. Make room, then try again."],
  EACCES: ["read-only", "This user may not write there. Give the right to it, or name another place."],
  EPERM: ["read-only", "This user may not write there. Give the right to it, or name another place."],
  EROFS: ["read-only", "The disk cannot be written. Name another place."],
  ENOENT: ["cannot open", "Something on the way to it is missing. Create it, or name another place."],
  ENOTDIR: ["cannot open", "What should be a folder on the way to it is a file. Name another place."],
  EISDIR: ["cannot open", "It is a folder. Name a file."],
  EIO: ["unreadable", "Reading or writing failed. Look at the disk and at the system's log, then try again."],
};

/** What the file system refused, as an error that says what to do. What is no such refusal comes back as it is. */
export function toDiskError(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : troubles[code];
  if (StorageError.is(error) || !known) return error;
  return new StorageError(`"${file}" cannot be used. ${known[1]} (${message})`, known[0], { cause: error });
}
