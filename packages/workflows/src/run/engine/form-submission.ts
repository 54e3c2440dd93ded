import type { Person } from "../../domain/person.ts";

/** A form as it came back, from whatever page or mailbox. People retype ticket numbers: spaces and case do not matter. */
export interface FormSubmission {
  /** De-duplication id of the submission, from the page or mail it came by. */
  readonly id: string;
  readonly form: string;
  readonly ticket: string;
  readonly company: string;
  readonly answer: unknown;
  readonly by: Person;
  /** Default `form`. */
  readonly channel?: string;
}

/** What became of a submission. Only `taken` changes a run; everything else but `refused` is kept for a person to look at. */
export type FormVerdict =
  | { readonly verdict: "taken"; readonly runId: string }
  | {
      readonly verdict: "kept" | "already answered" | "disagrees" | "invalid" | "refused";
      readonly reason: string;
    };

/** A submission as a store keeps it: secrets in its answer are replaced, as everywhere. */
export interface StoredSubmission {
  readonly submission: FormSubmission;
  readonly verdict: FormVerdict;
  /** Whether a person, or a request that opens later, may still decide what becomes of it. */
  readonly isOpen: boolean;
  /** For a submission that disagrees: the token of the form it may be meant for. */
  readonly meantFor?: string;
}

/** Ticket numbers and company ids as they are compared. */
export const normalized = (text: string): string => text.replace(/\s+/g, "").toUpperCase();
