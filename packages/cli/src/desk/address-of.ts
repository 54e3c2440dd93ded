import { existsSync, lstatSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { StorageError } from "@msp/workflows/run";
import { type SocketAddress, socketAddress } from "./socket-address.ts";

/** The address of a state file's owner on this machine. */
export const addressOf = (file: string): SocketAddress =>
  socketAddress(realFile(file), {
    platform: process.platform,
    temporaryFolder: tmpdir(),
    user: process.getuid?.(),
  });

/** Links resolved, also of a file that is not there yet: two names of one file must meet at one socket. */
function realFile(given: string): string {
  const file = resolve(given);
  if (existsSync(file)) return realpathSync(file);
  const folder = dirname(file);
  return existsSync(folder) ? join(realpathSync(folder), basename(file)) : file;
}

/** Throws `StorageError` unless a folder belongs to this user alone: in a shared place anybody could listen under our name. */
export function requirePrivateFolder(folder: string): void {
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
  if (!isOurs)
    throw new StorageError(
      `"${folder}" must be a folder that belongs to this user alone (mode 700), because the host's socket lies in it. Remove it, or keep the state file under a shorter path.`,
      "cannot open",
    );
}
