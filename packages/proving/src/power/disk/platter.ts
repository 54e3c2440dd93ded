import type { SeededRandom } from "../seeded-random.ts";
import type { ContentOperation, DiskOperation, NameOperation } from "./disk-operation.ts";
import { FileBytes } from "./file-bytes.ts";
import type { DiskContent } from "./power-disk.ts";

/** A disk writes a sector whole or not at all; of a longer write any sectors may be missing. */
const sectorBytes = 512;

/**
 * What is certain to be on a disk, and what was asked of it since and may or may not be.
 *
 * A sync makes certain what was asked of its one file before; the names in the folder become certain by a sync of their own. So a file that was made, filled
 * and synced may be gone if nobody synced its folder. Of what is uncertain any part may survive a loss of power: an operation without those before it, and some
 * sectors of a write without the others. Two writes of one sector keep their order, as they do in every page cache.
 */
export class Platter {
  readonly #files: Map<number, FileBytes>;
  readonly #names: Map<string, number>;
  readonly #unsynced = new Map<number, ContentOperation[]>();
  #unsyncedNames: NameOperation[] = [];

  /** What is there to begin with is certain. */
  constructor({ files, names }: DiskContent) {
    this.#files = new Map([...files].map(([file, bytes]) => [file, bytes.copy()]));
    this.#names = new Map(names);
  }

  /** Takes the next thing the disk was asked for. */
  take(operation: DiskOperation): void {
    switch (operation.kind) {
      case "write":
      case "truncate":
        this.#waiting(operation.file).push(operation);
        return;
      case "sync":
        for (const change of this.#waiting(operation.file)) this.#certain(operation.file).apply(change);
        this.#unsynced.delete(operation.file);
        return;
      case "sync names":
        for (const change of this.#unsyncedNames) rename(this.#names, change);
        this.#unsyncedNames = [];
        return;
      default:
        this.#unsyncedNames.push(operation);
    }
  }

  /** What could be found after a loss of power at this moment. */
  afterPowerLoss(random: SeededRandom): DiskContent {
    const mood = moods[random.below(moods.length)] ?? "nothing";
    const names = new Map(this.#names);
    for (const change of survivors(this.#unsyncedNames, mood, random)) rename(names, change);
    const files = new Map<number, FileBytes>();
    for (const file of new Set(names.values())) {
      const bytes = (this.#files.get(file) ?? new FileBytes()).copy();
      const changes = survivors(this.#unsynced.get(file) ?? [], mood, random);
      for (const change of changes)
        if (change.kind === "write" && mood === "sectors") writeSectors(bytes, change, random);
        else bytes.apply(change);
      files.set(file, bytes);
    }
    return { files, names };
  }

  #waiting(file: number): ContentOperation[] {
    const waiting = this.#unsynced.get(file) ?? [];
    this.#unsynced.set(file, waiting);
    return waiting;
  }

  #certain(file: number): FileBytes {
    const bytes = this.#files.get(file) ?? new FileBytes();
    this.#files.set(file, bytes);
    return bytes;
  }
}

/** How much of the uncertain survives: none, all, what came first, any of it, most of it, little of it, or any of it with its writes torn. */
const moods = ["nothing", "everything", "the first", "any", "most", "little", "sectors", "sectors"] as const;

function survivors<T>(uncertain: readonly T[], mood: (typeof moods)[number], random: SeededRandom): readonly T[] {
  switch (mood) {
    case "nothing":
      return [];
    case "everything":
      return uncertain;
    case "the first":
      return uncertain.slice(0, random.below(uncertain.length + 1));
    default: {
      const likelihood = { any: 0.5, most: 0.9, little: 0.1, sectors: 0.8 }[mood];
      return uncertain.filter(() => random.chance(likelihood));
    }
  }
}

function writeSectors(
  target: FileBytes,
  { offset, bytes }: { offset: number; bytes: Uint8Array },
  random: SeededRandom,
) {
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + sectorBytes - ((offset + from) % sectorBytes));
    if (random.chance(0.5)) target.write(offset + from, bytes.subarray(from, to));
    from = to;
  }
}

function rename(names: Map<string, number>, change: NameOperation): void {
  if (change.kind === "name") names.set(change.name, change.file);
  else if (change.kind === "remove") names.delete(change.name);
  else {
    names.delete(change.from);
    names.set(change.to, change.file);
  }
}
