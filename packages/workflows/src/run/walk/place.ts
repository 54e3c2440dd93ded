import type { Execution } from "../execution.ts";

/** Results by name, as the author's mappings see them. */
export type Scope = Readonly<Record<string, unknown>>;

/** Where the walk is: the journal path so far, what is in scope, and what bounds it. */
export interface Place {
  readonly execution: Execution;
  readonly prefix: string;
  readonly scope: Scope;
  /** The earliest deadline of the `within` nodes around; `Infinity` without one. */
  readonly limit: number;
  /** The innermost approval around, as `path#round`. */
  readonly approval: string | undefined;
  /** The role that gives that approval. */
  readonly approver: string | undefined;
  /** Whether a failure goes to a `recover` around instead of to a person. */
  readonly recovering: boolean;
}

/** The same place one level deeper. */
export const inside = (place: Place, segment: string, added: Scope = {}): Place => ({
  ...place,
  prefix: `${place.prefix}${segment}/`,
  scope: { ...place.scope, ...added },
});
