import { dirname, resolve } from "node:path";
import type { Disk } from "@msp/engine-sqlite";
import type { DiskOperation } from "./disk-operation.ts";
import { FileBytes } from "./file-bytes.ts";

let disks = 0;

/** Files by number, and the names they have. */
export interface DiskContent {
  readonly files: ReadonlyMap<number, FileBytes>;
  readonly names: ReadonlyMap<string, number>;
}

/** One folder in memory that writes down everything it is asked for. What it was filled with counts as durable and is not written down. */
export class PowerDisk implements Disk {
  /** The folder; no other disk has the same one. */
  readonly folder: string;
  /** What was asked for, oldest first. */
  readonly operations: DiskOperation[] = [];
  /** What was there before anything was asked for. */
  readonly initial: DiskContent;
  readonly #names: Map<string, number>;
  readonly #files: Map<number, FileBytes>;
  #lastFile: number;

  constructor(content: DiskContent = { files: new Map(), names: new Map() }) {
    disks += 1;
    this.folder = resolve(`/power-${disks}`);
    this.initial = content;
    this.#names = new Map([...content.names].map(([name, file]) => [this.path(name), file]));
    this.#files = new Map([...content.files].map(([file, bytes]) => [file, bytes.copy()]));
    this.#lastFile = Math.max(0, ...content.files.keys());
  }

  /** How much was asked for so far. */
  get position(): number {
    return this.operations.length;
  }

  /** The path of a file in this folder. */
  path(name: string): string {
    return resolve(this.folder, name);
  }

  /** What is on it now. */
  content(): DiskContent {
    return {
      files: new Map([...this.#files].map(([file, bytes]) => [file, bytes.copy()])),
      names: new Map([...this.#names].map(([path, file]) => [this.#short(path), file])),
    };
  }

  /** The number of a file, which stays when its name goes. */
  find(path: string): number | undefined {
    return this.#names.get(path);
  }

  /** Makes an empty file; without a path it has no name and is gone with its last user. */
  create(path?: string): number {
    this.#lastFile += 1;
    this.#files.set(this.#lastFile, new FileBytes());
    if (path !== undefined) this.#name(path, this.#lastFile);
    return this.#lastFile;
  }

  bytes(file: number): FileBytes {
    const bytes = this.#files.get(file);
    if (!bytes) throw new Error(`The disk has no file ${file}.`);
    return bytes;
  }

  write(file: number, offset: number, bytes: Uint8Array): void {
    this.#change({ kind: "write", file, offset, bytes });
  }

  truncate(file: number, size: number): void {
    this.#change({ kind: "truncate", file, size });
  }

  sync(file: number): void {
    this.operations.push({ kind: "sync", file });
  }

  realPath(path: string): string {
    return path;
  }

  isNetwork(): boolean {
    return false;
  }

  exists(path: string): boolean {
    return path === this.folder || this.#names.has(path);
  }

  size(path: string): number {
    return this.bytes(this.#require(path)).size;
  }

  start(path: string, bytes: number): Uint8Array {
    return this.bytes(this.#require(path)).read(0, bytes).slice();
  }

  createPrivately(path: string): void {
    if (!this.exists(path)) this.create(path);
  }

  copy(from: string, to: string): void {
    const source = this.bytes(this.#require(from));
    const target = this.find(to) ?? this.create(to);
    this.truncate(target, 0);
    this.write(target, 0, source.read(0, source.size).slice());
  }

  link(from: string, to: string): void {
    this.#name(to, this.#require(from));
  }

  rename(from: string, to: string): void {
    const file = this.#require(from);
    this.#names.delete(from);
    this.#names.set(to, file);
    this.operations.push({ kind: "rename", from: this.#short(from), to: this.#short(to), file });
  }

  remove(path: string): void {
    if (!this.#names.delete(path)) return;
    this.operations.push({ kind: "remove", name: this.#short(path) });
  }

  syncFile(path: string): void {
    this.sync(this.#require(path));
    this.syncFolder(dirname(path));
  }

  syncFolder(_folder: string): void {
    this.operations.push({ kind: "sync names" });
  }

  #change(operation: DiskOperation & { kind: "write" | "truncate" }): void {
    this.bytes(operation.file).apply(operation);
    this.operations.push(operation);
  }

  #name(path: string, file: number): void {
    this.#names.set(path, file);
    this.operations.push({ kind: "name", name: this.#short(path), file });
  }

  #require(path: string): number {
    const file = this.find(path);
    if (file === undefined) throw new Error(`There is no file "${path}".`);
    return file;
  }

  #short(path: string): string {
    return path.slice(this.folder.length + 1);
  }
}
