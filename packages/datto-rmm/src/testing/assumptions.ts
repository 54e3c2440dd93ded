/** Answers to what no source confirms about the service. */
export interface Assumptions {
  /** Status of a grant with wrong keys. */
  readonly wrongKeysStatus: 400 | 401;
  /** Whether a page above 250 is refused or cut; reports disagree. */
  readonly tooLargePage: "refused" | "cut";
  /** Whether the address of the next page loses what else was asked with (reported). */
  readonly nextPageDropsParameters: boolean;
  /** How the end of a list is told; both are reported. */
  readonly lastPage: "null" | "empty";
  /** How a masked variable's value reads. */
  readonly maskedValue: "hidden" | "shown";
  /** What a job's result is before the agent has asked for the job. */
  readonly resultBeforePickup: "pending" | "notFound";
  /** How an alert that does not exist answers; the status is not documented for alerts. */
  readonly unknownAlert: "notFound" | "empty";
  /** How long a job waits for its device, in milliseconds. */
  readonly jobExpiresAfterMs: number;
  /** How long until the activity log shows an entry, in milliseconds. */
  readonly activityLagMs: number;
  /** How long after a restart `lastReboot` moves, in milliseconds: an audit may have to run. */
  readonly lastRebootLagMs: number;
  /** After so many refusals within a minute the address is shut out. */
  readonly blockAfterRefusals: number;
  /** How long it is shut out, in milliseconds (reported: about five minutes). */
  readonly blockMs: number;
}

/** What the fake assumes unless it is told otherwise. */
export const defaultAssumptions: Assumptions = {
  wrongKeysStatus: 400,
  tooLargePage: "refused",
  nextPageDropsParameters: true,
  lastPage: "null",
  maskedValue: "hidden",
  resultBeforePickup: "pending",
  unknownAlert: "notFound",
  jobExpiresAfterMs: 86_400_000,
  activityLagMs: 0,
  lastRebootLagMs: 30_000,
  blockAfterRefusals: 20,
  blockMs: 300_000,
};
