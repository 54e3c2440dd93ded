import type { WriteRequest } from "../../ports/write-request.ts";

/** Thrown out of `beforeWrite` when the write may have left already: before a restore, from another host, in an earlier round. Nothing was sent now. */
export class WriteUnproven extends Error {
  override readonly name = "WriteUnproven";
  constructor(readonly write: WriteRequest) {
    super("It must be looked up first.");
  }
}
