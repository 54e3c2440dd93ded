import { randomBytes } from "node:crypto";

/** What an OpenTelemetry SDK takes as `idGenerator`. */
export interface RunIdGenerator {
  generateTraceId(): string;
  generateSpanId(): string;
}

interface Ids {
  readonly traceId: string;
  readonly spanId: string;
}

/** Lies where every copy of this package in the process finds it: the host and whoever registers the SDK may each have one. */
interface Shared {
  isInUse: boolean;
  next: Ids | undefined;
}

const key = Symbol.for("@msp/telemetry/ids");
function shared(): Shared {
  const holder = globalThis as { [key]?: Shared };
  holder[key] ??= { isInUse: false, next: undefined };
  return holder[key];
}

/**
 * Makes ids at random, as an SDK does by itself, except for the span of a run as a whole: its id follows from the run's, so the spans that were sent
 * before it, by whichever process, hang below it. Give it to the SDK you register. Without it the run's span stands beside the others in the same trace.
 */
export function createRunIdGenerator(): RunIdGenerator {
  const state = shared();
  state.isInUse = true;
  return {
    generateTraceId: () => state.next?.traceId ?? randomBytes(16).toString("hex"),
    generateSpanId: () => state.next?.spanId ?? randomBytes(8).toString("hex"),
  };
}

/** Starts a root span that has exactly these ids; `undefined` when nobody uses our generator. */
export function withIds<T>(ids: Ids, start: () => T): T | undefined {
  const state = shared();
  if (!state.isInUse) return undefined;
  state.next = ids;
  try {
    return start();
  } finally {
    state.next = undefined;
  }
}
