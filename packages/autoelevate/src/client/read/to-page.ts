import { AnswerMismatch } from "@msp/adapter-kit";
import type { DriftWatch } from "../drift/drift-watch.ts";
import type { RecordDefinition, RecordFields, RecordOf } from "../records/record-definition.ts";
import { readMembers } from "./read-members.ts";
import { toRecord } from "./to-record.ts";

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are in all. The service says 0 on a page behind the last one, whatever there is. */
  readonly totalCount: number;
}

/** Reads `{ items, totalCount }`. Without a count nobody knows whether there is more, so that is a mismatch too. */
export function toPage<Fields extends RecordFields>(
  definition: RecordDefinition<Fields>,
  value: unknown,
  watch: DriftWatch,
): Page<RecordOf<Fields>> {
  const { items, totalCount } = readMembers(value, "");
  if (!Array.isArray(items)) throw new AnswerMismatch("items", "a list", items);
  if (typeof totalCount !== "number") throw new AnswerMismatch("totalCount", "a number", totalCount);
  return { items: items.map((item, index) => toRecord(definition, item, `items[${index}]`, watch)), totalCount };
}
