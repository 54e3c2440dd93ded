import type { Attributes } from "@opentelemetry/api";

/** Something a run did or waited for, between two instants of its journal. */
export interface Happening {
  /** One of few, however many runs there are. */
  readonly name: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly start: number;
  readonly end: number;
  /** Only what the definition and the adapters say, and what was counted: never a value, a person, or a customer. */
  readonly attributes: Attributes;
  readonly hasFailed: boolean;
}
