import type { AcknowledgedAnswer } from "../judge/case-file.ts";

/** A copy of the store, with the answers that had been acknowledged by then. */
interface Backup {
  readonly file: string;
  readonly acknowledged: readonly AcknowledgedAnswer[];
}

/** The file the processes of a trial work on, its backup, and what has taken its place. */
export class StoreAtHand {
  #file: string;
  #backup: Backup | undefined;
  #isBackingUp = false;
  #isRestoring = false;
  #hasRestored = false;
  #isSecondHost = false;

  constructor(file: string) {
    this.#file = file;
  }

  get file(): string {
    return this.#file;
  }

  /** The first host is gone, and another one works on a file of its own. */
  get isSecondHost(): boolean {
    return this.#isSecondHost;
  }

  /** Whether what was done before may be missing from the journal at hand. */
  get isBehind(): boolean {
    return this.#hasRestored || this.#isSecondHost;
  }

  /** The backup that is to take the place of the file before anything else. */
  get toRestore(): string | undefined {
    return this.#isRestoring ? this.#backup?.file : undefined;
  }

  /** Begins a backup; gives the name of its file. */
  beginBackup(mark: string): string {
    this.#isBackingUp = true;
    return `${this.#file}.backup-${mark}`;
  }

  /** Whether something that was done is this file's backup; then it counts from here on. */
  takeBackup(file: string, acknowledged: readonly AcknowledgedAnswer[]): boolean {
    if (!file.startsWith(`${this.#file}.backup`)) return false;
    this.#isBackingUp = false;
    this.#backup = { file, acknowledged };
    return true;
  }

  /** Gives up a backup that was cut short; `false` when none was under way. */
  dropBackup(): boolean {
    const wasBackingUp = this.#isBackingUp;
    this.#isBackingUp = false;
    return wasBackingUp;
  }

  /** Begins a restore; gives what had been acknowledged before the backup, or `undefined` without one. */
  beginRestore(): readonly AcknowledgedAnswer[] | undefined {
    if (!this.#backup) return undefined;
    this.#isRestoring = true;
    this.#hasRestored = true;
    return this.#backup.acknowledged;
  }

  restored(): void {
    this.#isRestoring = false;
  }

  /** Another host begins with nothing. */
  switchHost(): void {
    this.#isSecondHost = true;
    this.#file = `${this.#file}-second`;
  }
}
