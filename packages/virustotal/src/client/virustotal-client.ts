import type { ReadOptions } from "./read/read-options.ts";
import type { FileObject } from "./records/file-object.ts";

/** Files, by their hash. There is no way to hand one in: an uploaded file can be read by others. */
export interface VirustotalFiles {
  /**
   * By MD5, SHA-1 or SHA-256 in hexadecimal. Rejects with `NotFoundError` for a file nobody has handed in, which says nothing about it. An MD5 finds a file and
   * proves none: two files can be made to share one.
   */
  get(hash: string, options?: ReadOptions): Promise<FileObject>;
}

/** A client for VirusTotal, as far as it is asked here. */
export interface VirustotalClient {
  readonly files: VirustotalFiles;
}
