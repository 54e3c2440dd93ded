import type { SqliteDriver } from "@msp/engine-sqlite";
import type { PowerDisk } from "../disk/power-disk.ts";
import type { Acknowledged, Fact, JournalEnd } from "./acknowledged.ts";
import type { Time } from "./go-on.ts";
import { type Life, storeName } from "./life.ts";
import { PrinterDesk } from "./printer-desk.ts";

const start = Date.parse("2026-11-23T09:00:00Z");

/** Writes a life down while it is lived. */
export class LifeRecorder {
  readonly desk: PrinterDesk;
  readonly driver: SqliteDriver;
  readonly file: string;
  readonly time: Time;
  readonly #disk: PowerDisk;
  readonly #facts: Fact[] = [];
  readonly #times: { position: number; now: number }[] = [];

  constructor(disk: PowerDisk, driver: SqliteDriver) {
    this.#disk = disk;
    this.driver = driver;
    this.file = disk.path(storeName);
    this.desk = new PrinterDesk(() => disk.position);
    let now = start;
    const times = this.#times;
    times.push({ position: 0, now });
    this.time = {
      get now() {
        return now;
      },
      set now(later) {
        now = later;
        times.push({ position: disk.position, now });
      },
    };
  }

  /** How much the disk was asked for so far. */
  get position(): number {
    return this.#disk.position;
  }

  /** Takes over what an earlier host was told and what it sent, as of before the beginning. */
  remember(earlier: LifeRecorder): void {
    for (const { what } of earlier.#facts) this.#facts.push({ position: 0, what });
    for (const ticket of earlier.desk.sent) this.desk.sent.push({ ...ticket, position: 0 });
    this.time.now = earlier.time.now;
  }

  /** Writes down that something was acknowledged. */
  note(what: Acknowledged): void {
    this.#facts.push({ position: this.#disk.position, what });
  }

  /** Where the journals end, as far as that was acknowledged. */
  ends(): JournalEnd[] {
    const ends = new Map<string, JournalEnd>();
    for (const { what } of this.#facts) if (what.kind === "entry") ends.set(what.runId, what);
    return [...ends.values()];
  }

  /** The path of a file beside the store. */
  path(name: string): string {
    return this.#disk.path(name);
  }

  life(offices: readonly string[]): Life {
    return {
      initial: this.#disk.initial,
      operations: this.#disk.operations,
      facts: this.#facts,
      sent: this.desk.sent,
      times: this.#times,
      offices,
    };
  }
}
