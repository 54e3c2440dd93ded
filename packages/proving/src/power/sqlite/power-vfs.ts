import { dirname } from "node:path";
import type { Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import type { PowerDisk } from "../disk/power-disk.ts";
import { fileMethods } from "./file-methods.ts";
import type { PowerHandle } from "./power-handle.ts";

/** What SQLite calls the disks it is given here. */
export const vfsName = "power";

const codes = { ok: 0, cannotOpen: 14, nothingToRemove: 10 | (23 << 8) };
const flag = { create: 0x4, removeWhenClosed: 0x8, journal: 0x800, superJournal: 0x4000, log: 0x80000 };

/** How SQLite finds disks in memory: by the folder a path lies in. */
export interface PowerVfs {
  /** Lets files of a disk be opened until the function that is returned is called. */
  mount(disk: PowerDisk): () => void;
  /** Where SQLite gets its random numbers from. Default: zeros. */
  random(draw: () => number): void;
}

/** Gives SQLite files on disks in memory, with the promises of its own files on Unix: what a sync includes, what a name needs. */
export function installPowerVfs(sqlite: Sqlite3Static): PowerVfs {
  const { capi, wasm } = sqlite;
  const disks = new Map<string, { readonly disk: PowerDisk; users: number }>();
  const handles = new Map<number, PowerHandle>();
  let draw = () => 0;

  const io = new capi.sqlite3_io_methods();
  const vfs = new capi.sqlite3_vfs();
  const sample = new capi.sqlite3_file();
  // The names the structures are declared with lack the sign their fields have.
  Object.assign(io, { $iVersion: 2 });
  Object.assign(vfs, { $iVersion: 2, $szOsFile: sample.structInfo.sizeof, $mxPathname: 512 });
  sample.dispose();

  const diskOf = (path: string): PowerDisk => {
    const mounted = disks.get(dirname(path));
    if (!mounted) throw new Error(`No disk is mounted for "${path}".`);
    return mounted.disk;
  };
  const pathAt = (pointer: number) => wasm.cstrToJs(pointer) ?? "";

  sqlite.vfs.installVfs({
    // The declared results are SQLite's named constants; what it gets are numbers.
    io: { struct: io, methods: fileMethods(wasm, handles) as never },
    vfs: {
      struct: vfs,
      name: vfsName,
      // Only the default one is asked for random numbers.
      asDefault: true,
      methods: {
        xOpen(_vfs: number, name: number, pointer: number, flags: number, opened: number) {
          const path = name ? pathAt(name) : undefined;
          const disk = path === undefined ? [...disks.values()][0]?.disk : diskOf(path);
          if (!disk) return codes.cannotOpen;
          const found = path === undefined ? undefined : disk.find(path);
          if (found === undefined && !(flags & flag.create)) return codes.cannotOpen;
          handles.set(pointer, {
            disk,
            file: found ?? disk.create(path),
            path,
            removeWhenClosed: (flags & flag.removeWhenClosed) !== 0,
            namesUnsynced: found === undefined && (flags & (flag.journal | flag.superJournal | flag.log)) !== 0,
            shared: [],
          });
          const file = new capi.sqlite3_file(pointer);
          file.$pMethods = io.pointer;
          file.dispose();
          if (opened) wasm.poke(opened, flags, "i32");
          return codes.ok;
        },
        xDelete(_vfs: number, name: number, mustSyncNames: number) {
          const path = pathAt(name);
          const disk = diskOf(path);
          if (disk.find(path) === undefined) return codes.nothingToRemove;
          disk.remove(path);
          if (mustSyncNames) disk.syncFolder(disk.folder);
          return codes.ok;
        },
        xAccess(_vfs: number, name: number, _flags: number, answer: number) {
          const path = pathAt(name);
          const disk = diskOf(path);
          wasm.poke(answer, disk.find(path) !== undefined && disk.size(path) > 0 ? 1 : 0, "i32");
          return codes.ok;
        },
        xFullPathname: (_vfs: number, name: number, size: number, out: number) =>
          wasm.cstrncpy(out, name, size) < size ? codes.ok : codes.cannotOpen,
        xRandomness(_vfs: number, size: number, out: number) {
          for (let at = 0; at < size; at += 1) wasm.heap8u()[out + at] = Math.floor(draw() * 256);
          return size;
        },
        xSleep: () => codes.ok,
        xCurrentTime(_vfs: number, out: number) {
          wasm.poke(out, julianDay, "double");
          return codes.ok;
        },
        xCurrentTimeInt64(_vfs: number, out: number) {
          wasm.poke(out, julianDay * 86_400_000, "i64");
          return codes.ok;
        },
        xGetLastError: () => undefined,
      } as never,
    },
  });

  return {
    mount(disk) {
      const mounted = disks.get(disk.folder) ?? { disk, users: 0 };
      mounted.users += 1;
      disks.set(disk.folder, mounted);
      return () => {
        mounted.users -= 1;
        if (mounted.users === 0) disks.delete(disk.folder);
      };
    },
    random(next) {
      draw = next;
      // Forgets what was drawn before, so that the same seed gives the same bytes.
      capi.sqlite3_randomness(0, 0);
    },
  };
}

/** SQLite's own time, which nothing of ours uses: noon of a day in 2026. */
const julianDay = 2_461_367;
