import { closeSync, fsyncSync, openSync } from "node:fs";

/** A new file is only safe once its folder's list of names is. Windows keeps that list by itself and cannot open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
