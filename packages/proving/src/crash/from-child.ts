import type { PersonRequest } from "@msp/workflows/ports";
import type { Entry, Journal, RunOutcome } from "@msp/workflows/run";

/** What a process tells the parent; one JSON text per line of its output. */
export type FromChild =
  /** It stands at a cell it is to be killed at, and does nothing more. */
  | { readonly kind: "reached"; readonly cell: string }
  /** Entries that are durable; `isAll` when they are the whole journal as it was found. */
  | { readonly kind: "entries"; readonly isAll: boolean; readonly entries: readonly Entry[] }
  | { readonly kind: "asked"; readonly request: PersonRequest }
  | { readonly kind: "withdrawn"; readonly token: string }
  | {
      readonly kind: "idle";
      readonly runId: string;
      readonly wake: number | undefined;
      readonly outcome: RunOutcome | "waiting";
      readonly waits: readonly string[];
      readonly requests: readonly PersonRequest[];
    }
  | { readonly kind: "asleep"; readonly id: number; readonly until: number }
  | { readonly kind: "mailing"; readonly step: "begins" | "ends"; readonly messageId: string }
  | { readonly kind: "done"; readonly id: string }
  | { readonly kind: "not taken"; readonly id: string; readonly reason: string; readonly why: string }
  | { readonly kind: "pong"; readonly number: number; readonly requests: number; readonly others: number }
  | { readonly kind: "exported"; readonly journal: Journal }
  | { readonly kind: "restored" }
  | { readonly kind: "failed"; readonly error: string; readonly trouble: string | undefined };
