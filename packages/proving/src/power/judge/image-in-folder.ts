import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DiskContent } from "../disk/power-disk.ts";
import type { ImagePlace } from "./image-place.ts";

/** An image as files of this machine, for the driver that people use. */
export function imageInFolder({ files, names }: DiskContent): ImagePlace {
  const folder = mkdtempSync(join(tmpdir(), "msp-power-"));
  for (const [name, file] of names) {
    const bytes = files.get(file);
    if (bytes) writeFileSync(join(folder, name), bytes.read(0, bytes.size));
  }
  return {
    path: (name) => join(folder, name),
    has: (name) => existsSync(join(folder, name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
