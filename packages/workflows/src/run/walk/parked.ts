import type { Waiting } from "./waiting.ts";

/** The walk cannot go on now. Not an error: the engine walks again when something changed. */
export class Parked extends Error {
  override readonly name = "Parked";
  constructor(readonly waits: readonly Waiting[]) {
    super(waits.map((wait) => `${wait.path}: ${wait.for}`).join("; "));
  }
}
