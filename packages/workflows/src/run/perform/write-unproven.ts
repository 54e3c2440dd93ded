import type { OperationFacts } from "../../ports/operation-facts.ts";

/** Thrown out of `beforeWrite` when the write may have left before a backup was restored. Nothing was sent now. */
export class WriteUnproven extends Error {
  override readonly name = "WriteUnproven";
  constructor(readonly facts: OperationFacts) {
    super("It must be looked up first.");
  }
}
