import type { WriteRequest } from "../../ports/write-request.ts";

/** Thrown out of `beforeWrite` while planning: the write is known now, and was not sent. */
export class WriteDescribed extends Error {
  override readonly name = "WriteDescribed";
  constructor(readonly write: WriteRequest) {
    super(`${write.operation} would write to ${write.target}.`);
  }
}
