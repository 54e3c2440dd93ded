import { existsSync, statSync } from "node:fs";

/** How much of the disk a store takes, its log included and its archive not, in bytes. */
export const bytesOfStore = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, part) => sum + (existsSync(part) ? statSync(part).size : 0), 0);
