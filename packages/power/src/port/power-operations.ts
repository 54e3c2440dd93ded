import type { OperationFacts } from "@msp/workflows/ports";

/** What a unit may take to do what it has accepted, tasks included, in milliseconds. */
const doneWithinMs = 90_000;

/**
 * The facts of the writing methods: a request is on its way for as long as an exchange may last, and a unit acts at once or makes a task of it. Nothing can be
 * marked, and nothing an earlier attempt did can be told from what a person did.
 */
export function powerOperations(timeoutMs: number): Readonly<Record<"switchOutlet" | "cycleOutlet", OperationFacts>> {
  const facts = { maxInFlightMs: timeoutMs + doneWithinMs, searchLagMs: 0, canMark: false, canFind: false };
  return { switchOutlet: facts, cycleOutlet: facts };
}
