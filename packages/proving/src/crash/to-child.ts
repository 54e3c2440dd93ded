import type { Person } from "@msp/workflows";
import type { Json, PersonRequest } from "@msp/workflows/ports";
import type { FormSubmission } from "@msp/workflows/run";
import type { Setup } from "./setup.ts";

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
