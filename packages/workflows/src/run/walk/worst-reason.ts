import { Cancelled } from "./cancelled.ts";
import { Halted } from "./halted.ts";
import { isEnding } from "./is-ending.ts";
import { LimitReached } from "./limit-reached.ts";
import { Parked } from "./parked.ts";
import { RunFailed } from "./run-failed.ts";
import { StepFailed } from "./step-failed.ts";
import { Stopped } from "./stopped.ts";

/** What ends more than its branch comes first. */
const order = [Cancelled, RunFailed, Stopped, StepFailed, LimitReached, Halted];

/** The reason that counts, of those for which branches side by side did not get through. */
export function worstReason(reasons: readonly unknown[]): unknown {
  const unexpected = reasons.find(
    (reason) => !(reason instanceof Parked) && !order.some((kind) => reason instanceof kind),
  );
  if (unexpected !== undefined) return unexpected;
  const parked = reasons.filter((reason) => reason instanceof Parked);
  // A failure that a `recover` around takes up leaves only when every branch has ended: an abandoned branch would go on writing later.
  if (parked.length > 0 && !reasons.some(isEnding)) return new Parked(parked.flatMap((reason) => reason.waits));
  for (const kind of order) {
    const found = reasons.filter((reason) => reason instanceof kind);
    if (kind === LimitReached && found.length > 0) return merged(found as LimitReached[]);
    if (found.length > 0) return found[0];
  }
  return reasons[0];
}

function merged(limits: readonly LimitReached[]): LimitReached {
  const earliest = Math.min(...limits.map((limit) => limit.limit));
  return new LimitReached(
    earliest,
    limits.flatMap((limit) => limit.possiblyDone),
  );
}
