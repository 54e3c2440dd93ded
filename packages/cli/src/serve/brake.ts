import type { Execution } from "@msp/workflows/run";

/** A run is left where it is, because the host ends; it goes on from there when a host starts again. */
export class HostEnds extends Error {
  override readonly name = "HostEnds";
}

/** What lets runs begin nothing new. */
export interface Brake {
  readonly isPulled: boolean;
  pull(): void;
  /** For the engine: from the pull on, a run takes no further step. What has begun is brought to its end and journaled. */
  readonly aroundExecution: (runId: string, execution: Execution) => Execution;
}

/** Everything a walk waits for; each is a place where a run may be left, because the journal tells what came before. */
const places = ["decide", "step", "poll", "plan", "timer", "open", "remind", "close", "wait", "note"] as const;

/** Creates a brake that is not pulled. */
export function createBrake(): Brake {
  let isPulled = false;
  const guarded =
    <Given extends readonly unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      // Thrown, not parked: a parked run would wait for something, and this one is to go on at once.
      if (isPulled) throw new HostEnds("The host is ending.");
      return work(...given);
    };
  return {
    get isPulled() {
      return isPulled;
    },
    pull() {
      isPulled = true;
    },
    aroundExecution: (_runId, execution) => ({
      ...execution,
      ...Object.fromEntries(places.map((place) => [place, guarded(execution[place].bind(execution) as never)])),
    }),
  };
}

/** What remains of a failure when runs that were only left where they are are taken away; `undefined` when nothing does. */
export function besidesEnding(error: unknown): unknown {
  if (error instanceof HostEnds) return undefined;
  if (!(error instanceof AggregateError)) return error;
  const rest = error.errors.filter((one) => !(one instanceof HostEnds));
  return rest.length === error.errors.length ? error : rest.length === 0 ? undefined : (rest[0] as unknown);
}
