import type { SqliteDriver } from "@msp/engine-sqlite";

/** Where an image was laid out, so that a store can be opened over it. */
export interface ImagePlace {
  path(name: string): string;
  has(name: string): boolean;
  /** Default: the best driver of this machine. */
  readonly driver?: SqliteDriver;
  remove(): void;
}
