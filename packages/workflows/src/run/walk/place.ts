import type { Escalation } from "../../define/node.ts";
import type { Execution } from "../execution.ts";

/** Results by name, as the author's mappings see them. */
export type Scope = Readonly<Record<string, unknown>>;

/** An approval that was given, and who may extend it. */
export interface Guard {
  /** `path#round` of the approval whose plan covers the writes inside. */
  readonly round: string;
  /** The role that approves. */
  readonly by: string;
  readonly barred: readonly string[];
  readonly among: readonly string[] | undefined;
  readonly quorum: number;
  readonly escalate: Escalation | undefined;
}

/** Where the walk is: the journal path so far, what is in scope, and what bounds it. */
export interface Place {
  readonly execution: Execution;
  readonly prefix: string;
  readonly scope: Scope;
  /** The earliest deadline of the `within` nodes around; `Infinity` without one. */
  readonly limit: number;
  /** The innermost approval around. */
  readonly guard: Guard | undefined;
  /** Whether a failure goes to a `recover` around instead of to a person. */
  readonly recovering: boolean;
}

/** The same place one level deeper. */
export const inside = (place: Place, segment: string, added: Scope = {}): Place => ({
  ...place,
  prefix: `${place.prefix}${segment}/`,
  scope: { ...place.scope, ...added },
});
