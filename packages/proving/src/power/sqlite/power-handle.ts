import type { PowerDisk } from "../disk/power-disk.ts";

/** A file that SQLite has open. */
export interface PowerHandle {
  readonly disk: PowerDisk;
  readonly file: number;
  readonly path: string | undefined;
  readonly removeWhenClosed: boolean;
  /** A new log or journal: its first sync also makes its name certain, as SQLite's own files on Unix do. */
  namesUnsynced: boolean;
  /** Memory that would be shared with other processes; there are none. */
  readonly shared: number[];
}
