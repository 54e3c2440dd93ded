/** A kill: at which cell, and the how-manieth time a process passes it. */
export interface Aim {
  readonly cell: string;
  readonly nth: number;
}
