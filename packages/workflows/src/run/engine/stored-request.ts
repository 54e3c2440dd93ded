import type { PersonRequest } from "../../ports/people.ts";

/** A request as a store lists it, over all runs. */
export interface StoredRequest {
  readonly request: PersonRequest;
  /** Whether an answer is still wanted. */
  readonly isOpen: boolean;
}

/** Which requests to list; a field that is left out does not narrow. */
export interface RequestFilter {
  readonly isOpen?: boolean;
  /** Only requests for this form. */
  readonly form?: string;
  /** Only requests about this ticket, spaces and case aside. */
  readonly ticket?: string;
  /** Only requests of runs that rest (`true`), or that are still to be driven (`false`). */
  readonly isResting?: boolean;
}
