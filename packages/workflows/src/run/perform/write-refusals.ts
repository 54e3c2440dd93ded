import type { OperationFacts } from "../../ports/operation-facts.ts";
import type { WriteRequest } from "../../ports/write-request.ts";

/** Thrown out of `beforeWrite` while planning: the write is known now, and was not sent. */
export class WriteDescribed extends Error {
  override readonly name = "WriteDescribed";
  constructor(readonly write: WriteRequest) {
    super(`${write.operation} would write to ${write.target}.`);
  }
}

/** Thrown out of `beforeWrite` when the runtime does not let a write leave. Nothing was sent. */
export class WriteRefused extends Error {
  override readonly name = "WriteRefused";
}

/** Thrown out of `beforeWrite` when the approval around does not cover the write. Nothing was sent. */
export class WriteNotApproved extends Error {
  override readonly name = "WriteNotApproved";
  constructor(
    readonly approval: string,
    readonly write: WriteRequest & { readonly fingerprint: string },
  ) {
    super(`${write.operation} on ${write.target} is not covered by the approval ${approval}.`);
  }
}

/** Thrown out of `beforeWrite` while another run has an open write of the same kind to the same record. Nothing was sent. */
export class RecordBusy extends Error {
  override readonly name = "RecordBusy";
}

/** Thrown out of `beforeWrite` when the write may have left before a backup was restored. Nothing was sent now. */
export class WriteUnproven extends Error {
  override readonly name = "WriteUnproven";
  constructor(readonly facts: OperationFacts) {
    super("It must be looked up first.");
  }
}
