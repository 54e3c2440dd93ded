import type { AnyWorkflow } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { Entry, EntryOf, Journal } from "@msp/workflows/run";
import type { CommittedWrite } from "./committed-write.ts";
import type { Finding } from "./finding.ts";

/** An answer a process has acknowledged. */
export interface AcknowledgedAnswer {
  readonly token: string;
  readonly title: string;
  readonly by: string;
  readonly kind: PersonRequest["kind"];
}

/** A question about a failed or unknown step, with what was answered. */
export interface AskedQuestion {
  readonly request: PersonRequest;
  readonly choice: string;
  readonly wasThere: boolean;
}

/** Everything a run is judged by. */
export interface CaseFile {
  readonly workflow: AnyWorkflow;
  /** The journals of the run: one, or one per host. */
  readonly journals: readonly Journal[];
  readonly signingKey: string;
  /** Every intent that ever was durable. */
  readonly intents: readonly EntryOf<"intended">[];
  /** Every write of ours the services have carried out, in order. */
  readonly writes: readonly CommittedWrite[];
  /** When people changed a record by hand: entity and id, and the instant. */
  readonly edits: readonly { readonly record: string; readonly fields: readonly string[]; readonly at: number }[];
  readonly acknowledged: readonly AcknowledgedAnswer[];
  readonly questions: readonly AskedQuestion[];
  /** Whether the store was restored from a backup, or another host took over: then absolute values may be set twice. */
  readonly mayRepeatSafely: boolean;
  /** Findings made while the run was on. */
  readonly seen: readonly Finding[];
}

/** All entries of all hosts. */
export const entriesOf = ({ journals }: CaseFile): readonly Entry[] => journals.flatMap(({ entries }) => entries);
