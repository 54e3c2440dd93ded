import type { Json } from "./json.ts";
import type { OperationFacts } from "./operation-facts.ts";

/** The request as it would leave for the vendor, without credentials. */
export interface VendorRequest {
  readonly method: string;
  /** Absolute address; it never holds a credential. */
  readonly url: string;
  readonly body?: Json;
}

/**
 * One write, told to the runtime before it is sent: the plan prints it, the approval is given to it, the journal records it as the intent.
 *
 * `operation`, `target` and `fields` say what the write means and make up its fingerprint; markers and times belong in `request` alone,
 * because an approval must not be void only because the clock moved.
 */
export interface WriteRequest {
  /** The system written to, for example `autotask`. */
  readonly system: string;
  /** The port method that writes, for example `openTicket`. */
  readonly operation: string;
  /** What is acted on, in the vendor's own ids, for example `ticket 4711` or `company 12`. */
  readonly target: string;
  /** The customer the write concerns, by company id: live runs are held to an allow list by it. Absent where no company can be told (a plain mail). */
  readonly company?: string;
  /** The meaningful values, without markers or times. */
  readonly fields: { readonly [name: string]: Json };
  readonly request: VendorRequest;
  /** For updates: what stood in the fields before, as just read. */
  readonly prior?: { readonly [name: string]: Json };
  readonly facts: OperationFacts;
}
