import { createHash } from "node:crypto";
import { join } from "node:path";

/** Where an owner listens. */
export interface SocketAddress {
  /** What to listen on and to connect to. */
  readonly path: string;
  /** A folder that must belong to this user alone, because the socket does not lie beside its file. */
  readonly privateFolder?: string;
}

/** What an address depends on besides the file. */
export interface SocketSurroundings {
  readonly platform: string;
  /** The folder for temporary files. */
  readonly temporaryFolder: string;
  /** The number of this user, where there are such. */
  readonly user: number | undefined;
}

/** macOS takes 103 bytes, Linux 107; shorter than either, so that the same file has the same address everywhere. */
const longestPath = 100;

/**
 * The address of a state file's owner, from the file's real path: a socket beside the file, or one in a private folder where that path would be too long
 * for the system; on Windows a named pipe. Paths of one file that differ in case are one file there.
 */
export function socketAddress(file: string, { platform, temporaryFolder, user }: SocketSurroundings): SocketAddress {
  if (platform === "win32") return { path: `\\\\.\\pipe\\msp-${fingerprint(file.toLowerCase())}` };
  const beside = `${file}-socket`;
  if (Buffer.byteLength(beside) <= longestPath) return { path: beside };
  const privateFolder = join(temporaryFolder, `msp-${user ?? "user"}`);
  return { path: join(privateFolder, `${fingerprint(file)}.socket`), privateFolder };
}

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);
