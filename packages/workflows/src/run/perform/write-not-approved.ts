import type { WriteRequest } from "../../ports/write-request.ts";

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
