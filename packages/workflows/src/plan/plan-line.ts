import type { Json } from "../ports/json.ts";
import type { VendorRequest } from "../ports/write-request.ts";

/** A write as a plan shows it: what it means, and exactly what would be sent. */
export interface PlannedWrite {
  readonly system: string;
  readonly operation: string;
  readonly target: string;
  readonly company?: string;
  readonly fields: { readonly [name: string]: Json };
  readonly request: VendorRequest;
  readonly prior?: { readonly [name: string]: Json };
  /** Hash of system, operation, target and fields: what an approval is given to. */
  readonly fingerprint: string;
}

/** One line of a plan, in the order of the definition. */
export interface PlanLine {
  readonly path: string;
  readonly kind: string;
  /** In words, as the SOP says it. */
  readonly title: string;
  /** `ran`: a read, done while planning. `would`: certain if the run gets here as planned. `might`: depends on something not known yet. */
  readonly will: "ran" | "would" | "might";
  readonly effect?: "read" | "write" | "irreversible";
  readonly input?: Json;
  /** The answer of a decision, or `not known yet`. */
  readonly answer?: Json;
  /** The earlier result this waits for, when it cannot be known yet. */
  readonly knownAfter?: string;
  readonly write?: PlannedWrite;
  /** For approvals: the hash of the body as planned now. */
  readonly hash?: string;
  /** Why a read or a description failed while planning. */
  readonly problem?: string;
}
