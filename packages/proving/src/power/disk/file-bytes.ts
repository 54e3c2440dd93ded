import type { ContentOperation } from "./disk-operation.ts";

/** The content of a file in memory. */
export class FileBytes {
  #bytes: Uint8Array;
  #size: number;

  constructor(bytes: Uint8Array = new Uint8Array(0)) {
    this.#bytes = bytes;
    this.#size = bytes.length;
  }

  get size(): number {
    return this.#size;
  }

  /** The bytes in a range; fewer where the file is shorter. What is returned changes with the file. */
  read(offset: number, length: number): Uint8Array {
    return this.#bytes.subarray(Math.min(offset, this.#size), Math.min(offset + length, this.#size));
  }

  apply(operation: ContentOperation): void {
    if (operation.kind === "truncate") this.truncate(operation.size);
    else this.write(operation.offset, operation.bytes);
  }

  write(offset: number, bytes: Uint8Array): void {
    const end = offset + bytes.length;
    if (end > this.#bytes.length) this.#grow(end);
    this.#bytes.set(bytes, offset);
    this.#size = Math.max(this.#size, end);
  }

  /** Cuts the file, or fills it up with zeros. */
  truncate(size: number): void {
    if (size > this.#bytes.length) this.#grow(size);
    // What lies behind the end must read as zeros when the file grows again.
    if (size < this.#size) this.#bytes.fill(0, size, this.#size);
    this.#size = size;
  }

  copy(): FileBytes {
    return new FileBytes(this.#bytes.slice(0, this.#size));
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2, 4096));
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }
}
