import { type DiskContent, PowerDisk } from "../disk/power-disk.ts";
import type { PowerSqlite } from "../sqlite/load-power-sqlite.ts";
import type { ImagePlace } from "./image-place.ts";

/** An image on a disk in memory. */
export function imageInMemory(content: DiskContent, sqlite: PowerSqlite): ImagePlace {
  const disk = new PowerDisk(content);
  return {
    path: (name) => disk.path(name),
    has: (name) => disk.exists(disk.path(name)),
    driver: sqlite.on(disk),
    remove: () => {},
  };
}
