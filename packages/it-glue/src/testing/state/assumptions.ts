/** Answers to what no source confirms about the service. */
export interface Assumptions {
  /** What a wrong key is answered: the reference says 401 in its tables and 403 in its text. Default 401. */
  readonly wrongKeyStatus: 401 | 403;
  /** What revealing without Password Access is answered: the attribute is missing, or 403. Default "missing". */
  readonly withoutPasswordAccess: "missing" | 403;
  /** Whether reading a password with its value leaves a row in the log. Default true. */
  readonly logsReveals: boolean;
  /** Whether unknown trait keys are refused with 422 (reported in 2019) or ignored (reported in 2026). Default true. */
  readonly refusesUnknownTraits: boolean;
  /** Which filters see documents inside folders: `null` and `[ne]`, only `[ne]`, or none; the others are 422, or all of them are ignored. Default "null". */
  readonly folderFilters: "null" | "ne" | "none" | "ignored";
  /** Whether document folders are open to API keys. Default true. */
  readonly documentFolders: boolean;
  /** Seconds sent as `Retry-After` with a 429; null sends none. Default null. */
  readonly retryAfterSeconds: number | null;
  /** How long a deleted organization stays visible, in milliseconds. Default 60,000. */
  readonly organizationDeletionMs: number;
  /** Whether organizations can be filtered by Autotask's ids. Where not, the filter is ignored. Default true. */
  readonly autotaskFilter: boolean;
  /** Whether devices can be filtered by a monitoring system's ids. Where not, the filter is ignored. Default true. */
  readonly monitoringFilter: boolean;
}

/** The defaults. */
export const defaultAssumptions: Assumptions = {
  wrongKeyStatus: 401,
  withoutPasswordAccess: "missing",
  logsReveals: true,
  refusesUnknownTraits: true,
  folderFilters: "null",
  documentFolders: true,
  retryAfterSeconds: null,
  organizationDeletionMs: 60_000,
  autotaskFilter: true,
  monitoringFilter: true,
};
