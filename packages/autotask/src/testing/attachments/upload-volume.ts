const windowMs = 5 * 60_000;
const mostBytes = 10_000_000;

/** Counts the bytes attached in the last five minutes, whatever they were attached to and whether they are still there. */
export class UploadVolume {
  #uploads: readonly { readonly at: number; readonly bytes: number }[] = [];

  /** Whether so many more bytes fit at an instant (milliseconds since 1970). */
  hasRoom(bytes: number, now: number): boolean {
    this.#uploads = this.#uploads.filter(({ at }) => at > now - windowMs);
    return this.#uploads.reduce((sum, upload) => sum + upload.bytes, bytes) <= mostBytes;
  }

  add(bytes: number, at: number): void {
    this.#uploads = [...this.#uploads, { at, bytes }];
  }
}
