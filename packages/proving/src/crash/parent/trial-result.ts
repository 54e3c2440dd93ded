import type { Entry } from "@msp/workflows/run";
import type { CommittedWrite } from "../judge/committed-write.ts";
import type { Doubt } from "../judge/doubt.ts";
import type { Finding } from "../judge/finding.ts";
import type { TrialPlan } from "./trial-plan.ts";

/** What came of one trial. */
export interface TrialResult {
  readonly plan: TrialPlan;
  /** The cells a process was killed at, in order. */
  readonly kills: readonly string[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  /** How often people were asked about a failure that was no doubt: the service had refused. */
  readonly refusals: number;
  /** Other things that happened, counted by name: a second opener refused, a backup restored. */
  readonly happened: { readonly [what: string]: number };
  readonly entries: readonly Entry[];
  readonly writes: readonly CommittedWrite[];
}
