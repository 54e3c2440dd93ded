import type { DriftFinding } from "./drift-finding.ts";

/** Collects findings, each one once, and tells whoever wants to know. */
export interface DriftWatch {
  found(kind: DriftFinding["kind"], place: string, detail: string): void;
  /** Everything found so far, in the order it was found. */
  findings(): readonly DriftFinding[];
}

/** A service in beta may send anything as often as it likes, so the memory of it has an end. */
const mostFindings = 500;

/** Watches for drift. A listener that throws does not turn an answer that was understood into a failure. */
export function createDriftWatch(onDrift: ((finding: DriftFinding) => void) | undefined): DriftWatch {
  const known = new Map<string, DriftFinding>();
  return {
    findings: () => [...known.values()],
    found(kind, place, detail) {
      const key = `${kind} ${place} ${detail}`;
      if (known.has(key) || known.size >= mostFindings) return;
      const finding = { kind, place, detail };
      known.set(key, finding);
      try {
        onDrift?.(finding);
      } catch {
        // Telemetry must not turn a finished write into a failure.
      }
    },
  };
}
