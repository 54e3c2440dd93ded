import type { Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import type { PowerHandle } from "./power-handle.ts";

/** What SQLite calls for an open file, with 64-bit numbers as they come from it. */
interface FileMethods {
  xClose(file: number): number;
  xRead(file: number, target: number, length: number, offset: bigint): number;
  xWrite(file: number, source: number, length: number, offset: bigint): number;
  xTruncate(file: number, size: bigint): number;
  xSync(file: number, flags: number): number;
  xFileSize(file: number, out: number): number;
  xLock(file: number, level: number): number;
  xUnlock(file: number, level: number): number;
  xCheckReservedLock(file: number, out: number): number;
  xFileControl(file: number, operation: number, argument: number): number;
  xSectorSize(file: number): number;
  xDeviceCharacteristics(file: number): number;
  xShmMap(file: number, region: number, size: number, mayExtend: number, out: number): number;
  xShmLock(file: number, offset: number, count: number, flags: number): number;
  xShmBarrier(file: number): void;
  xShmUnmap(file: number, mustRemove: number): number;
}

const codes = { ok: 0, shortRead: 10 | (2 << 8), unknown: 12 };
/** What most disks promise SQLite: a write that is cut short does no harm to the bytes beside it. */
const powersafeOverwrite = 0x1000;
const sectorBytes = 4096;

/** What SQLite does with an open file. Locks always succeed: on these disks there is never a second process. */
export function fileMethods(wasm: Sqlite3Static["wasm"], handles: Map<number, PowerHandle>): FileMethods {
  const handle = (pointer: number): PowerHandle => {
    const found = handles.get(pointer);
    if (!found) throw new Error("SQLite used a file that is not open.");
    return found;
  };
  return {
    xClose(pointer) {
      const { disk, path, removeWhenClosed } = handle(pointer);
      handles.delete(pointer);
      if (removeWhenClosed && path !== undefined) disk.remove(path);
      return codes.ok;
    },
    xRead(pointer, target, length, offset) {
      const { disk, file } = handle(pointer);
      const bytes = disk.bytes(file).read(Number(offset), length);
      const memory = wasm.heap8u();
      memory.set(bytes, target);
      memory.fill(0, target + bytes.length, target + length);
      return bytes.length === length ? codes.ok : codes.shortRead;
    },
    xWrite(pointer, source, length, offset) {
      const { disk, file } = handle(pointer);
      disk.write(file, Number(offset), wasm.heap8u().slice(source, source + length));
      return codes.ok;
    },
    xTruncate(pointer, size) {
      const { disk, file } = handle(pointer);
      disk.truncate(file, Number(size));
      return codes.ok;
    },
    xSync(pointer) {
      const open = handle(pointer);
      open.disk.sync(open.file);
      if (open.namesUnsynced) open.disk.syncFolder(open.disk.folder);
      open.namesUnsynced = false;
      return codes.ok;
    },
    xFileSize(pointer, out) {
      const { disk, file } = handle(pointer);
      wasm.poke(out, disk.bytes(file).size, "i64");
      return codes.ok;
    },
    xLock: () => codes.ok,
    xUnlock: () => codes.ok,
    xCheckReservedLock(_pointer, out) {
      wasm.poke(out, 0, "i32");
      return codes.ok;
    },
    xFileControl: () => codes.unknown,
    xSectorSize: () => sectorBytes,
    xDeviceCharacteristics: () => powersafeOverwrite,
    xShmMap(pointer, region, size, mayExtend, out) {
      const { shared } = handle(pointer);
      if (shared[region] === undefined && mayExtend) {
        const memory = wasm.alloc(size);
        wasm.heap8u().fill(0, memory, memory + size);
        shared[region] = memory;
      }
      wasm.poke(out, shared[region] ?? 0, "i32");
      return codes.ok;
    },
    xShmLock: () => codes.ok,
    xShmBarrier: () => undefined,
    xShmUnmap(pointer) {
      for (const memory of handle(pointer).shared.splice(0)) wasm.dealloc(memory);
      return codes.ok;
    },
  };
}
