/**
 * What a store asks of the disk its files lie on, beside what SQLite asks through its driver. Paths are absolute once `realPath` has given them.
 * Everything returns when it is done; what must outlive a loss of power has to be followed by `syncFile` or `syncFolder`.
 */
export interface Disk {
  /** The one name of a file or folder, links resolved. Throws when nothing is there. */
  realPath(path: string): string;
  /** Whether a folder is known to lie on another machine. */
  isNetwork(folder: string): boolean;
  exists(path: string): boolean;
  /** The length of a file in bytes. */
  size(file: string): number;
  /** The first bytes of a file; fewer where it is shorter. */
  start(file: string, bytes: number): Uint8Array;
  /**
   * Creates an empty file that only its owner may read and write, or does nothing when it is there or cannot be made: then whoever opens it says what is
   * wrong. On Windows the rights of its folder hold instead.
   */
  createPrivately(file: string): void;
  /** Copies a file; only its owner may read and write the copy. */
  copy(from: string, to: string): void;
  /** Gives a file a second name, or makes a copy whose content is certain where the file system knows no second names. */
  link(from: string, to: string): void;
  /** Moves a file to a name, in place of whatever has it. */
  rename(from: string, to: string): void;
  /** Removes a file, or does nothing when there is none. */
  remove(file: string): void;
  /** Returns once a file's content, and its name, would survive a loss of power. */
  syncFile(file: string): void;
  /** Returns once the names in a folder would survive a loss of power. */
  syncFolder(folder: string): void;
}
