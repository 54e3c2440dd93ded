import type { EntryOf } from "@msp/workflows/run";
import type { CommittedWrite } from "./committed-write.ts";
import { matchWrites } from "./match-writes.ts";

/** A step's path without the round it is in. */
export const stepOf = (path: string): string => path.replace(/#\d+$/, "");

/** What the services' books have of one step, over all of its attempts. */
export function truthOfStep(
  step: string,
  intents: readonly EntryOf<"intended">[],
  writes: readonly CommittedWrite[],
): readonly CommittedWrite[] {
  const { intents: matched } = matchWrites(intents, writes);
  return matched.flatMap(({ intent, committed }) => (stepOf(intent.path) === step && committed ? [committed] : []));
}
