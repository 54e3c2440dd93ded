import type { Person, Tenant } from "@msp/workflows";
import type { Json, PersonRequest } from "@msp/workflows/ports";
import type { Entry, FormSubmission, Journal, RunOutcome } from "@msp/workflows/run";
import type { MutantName } from "./mutants/mutants.ts";
import type { TreePlan } from "./workflow/tree-plan.ts";

/** A kill: at which cell, and the how-manieth time a process passes it. */
export interface Aim {
  readonly cell: string;
  readonly nth: number;
}

/** What a process is to work on. */
export interface Setup {
  readonly file: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly autotask: {
    readonly userName: string;
    readonly secret: string;
    readonly integrationCode: string;
    readonly zoneUrl: string;
    readonly discoveryUrl: string;
  };
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string;
    readonly from: string;
  };
  readonly tenant: Tenant<never>;
  readonly zone: string;
  /** `undefined`: the catalog's `remove-contact`. */
  readonly tree: TreePlan | undefined;
  readonly input: Json;
  readonly startKey: string;
  readonly by: Person;
  readonly signingKey: string;
  readonly lookFirst: "always" | "after a restore";
  readonly aims: readonly Aim[];
  readonly mutant: MutantName | undefined;
}

/** What the parent tells a process; one JSON text per line of its input. */
export type ToChild =
  | { readonly kind: "begin"; readonly setup: Setup }
  | { readonly kind: "restore"; readonly setup: Setup; readonly backup: string }
  | { readonly kind: "time"; readonly now: number }
  | { readonly kind: "go" }
  | {
      readonly kind: "answer";
      readonly id: string;
      readonly token: string;
      readonly about: PersonRequest["kind"];
      readonly by: Person;
      readonly value: Json;
    }
  | { readonly kind: "form"; readonly submission: FormSubmission & { readonly answer: Json } }
  | { readonly kind: "event"; readonly id: string; readonly match: string; readonly by: Person }
  | { readonly kind: "cancel"; readonly id: string; readonly by: Person }
  | { readonly kind: "accept doubts"; readonly id: string; readonly by: Person; readonly note: string }
  | { readonly kind: "backup"; readonly id: string; readonly to: string }
  | { readonly kind: "archive"; readonly id: string }
  | { readonly kind: "export" }
  | { readonly kind: "ping"; readonly number: number };

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
