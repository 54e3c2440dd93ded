import type { PowerOutlet } from "@msp/workflows/ports";
import type { ReadOptions } from "../client/connection/read-options.ts";
import type { WriteOptions } from "../client/connection/write-options.ts";

/** An outlet of a unit as it was just read, and what can be done with it. Its id is the unit's own word, without the unit's name. */
export interface UnitOutlet {
  readonly reading: PowerOutlet;
  switch(state: "on" | "off", write: WriteOptions): Promise<void>;
  /** Only where the reading says `canCycle`. */
  cycle(offSeconds: number, write: WriteOptions): Promise<void>;
}

/** One unit behind one protocol. */
export interface UnitDriver {
  outlets(options: ReadOptions): Promise<readonly UnitOutlet[]>;
  /** `undefined` where the word cannot be an outlet of such a unit; the unit itself is not asked then. */
  outlet(id: string, options: ReadOptions): Promise<UnitOutlet | undefined>;
  /** Ends what was opened at the unit. */
  close(): Promise<void>;
}
