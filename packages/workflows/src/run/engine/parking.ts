import type { Waiting } from "../walk/waiting.ts";

/** How a run rests: enough to show it and to wake it without reading its journal. */
export interface Parking {
  /** The last entry the walk saw. */
  readonly seq: number;
  readonly waits: readonly Waiting[];
}
