import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Disk } from "./disk.ts";
import { isNetworkFileSystem } from "./is-network-file-system.ts";
import { syncFolder } from "./sync-folder.ts";

/** The journal names customers and people: other accounts of the machine have no business in it. */
const ownerOnly = 0o600;

/** The disk of this machine. */
export const localDisk: Disk = {
  realPath: (path) => realpathSync(path),
  isNetwork: (folder) =>
    isNetworkFileSystem({ platform: process.platform, directory: folder, type: statfsSync(folder).type }),
  exists: (path) => existsSync(path),
  size: (file) => statSync(file).size,
  start(file, bytes) {
    const start = Buffer.alloc(bytes);
    const handle = openSync(file, "r");
    try {
      return start.subarray(0, readSync(handle, start, 0, bytes, 0));
    } finally {
      closeSync(handle);
    }
  },
  createPrivately(file) {
    try {
      // Never opened where it exists: closing any handle of a file drops the locks this process has on it.
      closeSync(openSync(file, "wx", ownerOnly));
    } catch {
      // It is there already, or the driver is about to say why it cannot be made.
    }
  },
  copy(from, to) {
    copyFileSync(from, to);
    chmodSync(to, ownerOnly);
  },
  link(from, to) {
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      localDisk.syncFile(to);
    }
  },
  rename: (from, to) => renameSync(from, to),
  remove: (file) => rmSync(file, { force: true }),
  syncFile(file) {
    const handle = openSync(file, "r+");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    syncFolder(dirname(file));
  },
  syncFolder,
};
