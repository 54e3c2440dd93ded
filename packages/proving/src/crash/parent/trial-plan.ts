import type { Aim } from "../aim.ts";
import type { MutantName } from "../mutants/mutants.ts";

/** What one trial sets out to do. */
export interface TrialPlan {
  readonly seed: number;
  readonly lane: number;
  readonly number: number;
  readonly scenario: "removal" | "tree" | "second host";
  readonly aims: readonly Aim[];
  /** After so many kills the run is left alone. */
  readonly mostKills: number;
  readonly mutant: MutantName | undefined;
}
