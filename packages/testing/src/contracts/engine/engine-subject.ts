import type { Engine, EngineOptions } from "@msp/workflows/run";
import type { Lifeline } from "./lifeline.ts";

/** An engine that is open. */
export interface OpenedEngine {
  readonly engine: Engine;
  /** Opens it again as after a kill: nothing in memory survives, everything committed does. The engine before is not used any more. */
  reopen(options: EngineOptions, lifeline: Lifeline): Promise<OpenedEngine>;
  /** Opens the same runs once more while they are open, as another process would; must reject where the subject `isOwned`. */
  openSecond(): Promise<OpenedEngine>;
  close(): Promise<void>;
}

/** An engine that is put to the contract. */
export interface EngineSubject {
  /** Opens an engine with nothing in it. It passes `lifeline` before and after each of its commits; `engineOverStore` does so for any `RunStore`. */
  open(options: EngineOptions, lifeline: Lifeline): Promise<OpenedEngine>;
  /** Whether runs have one owner at a time, and a second opener is refused. Default `false`. */
  readonly isOwned?: boolean;
  /** At how many moments each shape is killed, spread evenly. Default: at every one. Fewer for engines that pay for each commit. */
  readonly killsPerShape?: number;
}
