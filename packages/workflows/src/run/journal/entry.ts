import type { Person } from "../../domain/person.ts";
import type { PlanLine } from "../../plan/plan-line.ts";
import type { Json } from "../../ports/json.ts";
import type { OperationFacts } from "../../ports/operation-facts.ts";
import type { PersonRequest } from "../../ports/people.ts";
import type { VendorRequest } from "../../ports/write-request.ts";
import type { RunOutcome, StepOutcome } from "../outcome.ts";
import type { NoticeBody } from "./notice.ts";

/** A write as the journal keeps it: what it means, what exactly was sent, and what stood there before. */
export interface JournaledWrite {
  readonly system: string;
  readonly operation: string;
  readonly target: string;
  readonly company?: string;
  readonly fields: { readonly [name: string]: Json };
  readonly request: VendorRequest;
  readonly prior?: { readonly [name: string]: Json };
}

/** What an entry says. `path` is the place in the tree; everything is JSON. */
export type EntryBody =
  | {
      readonly kind: "started";
      readonly path: "";
      readonly workflow: string;
      readonly version: string;
      readonly definition: string;
      readonly input: Json;
      readonly startKey: string;
      readonly by: Person;
      readonly requestedBy: readonly string[];
      readonly tenant: string;
      readonly company?: string;
      readonly epoch: number;
    }
  /** A mapping, test, item list or deadline, worked out once. */
  | { readonly kind: "decided"; readonly path: string; readonly about: string; readonly value: Json }
  /** Written before a write is sent. */
  | {
      readonly kind: "intended";
      readonly path: string;
      readonly attempt: number;
      readonly marker: string;
      readonly fingerprint: string;
      readonly write: JournaledWrite;
      readonly facts: OperationFacts;
      readonly notAfter: number;
      /** The approval this write consumed, as `path#round`. */
      readonly approval?: string;
    }
  /** The service accepted the write; it is not read back yet. */
  | { readonly kind: "accepted"; readonly path: string; readonly attempt: number; readonly output: Json }
  /** The attempt surely wrote nothing. */
  | {
      readonly kind: "refused";
      readonly path: string;
      readonly attempt: number;
      readonly reason: string;
      /** Sending later may help: after as many milliseconds as the service asked for, or 0. Absent when it will not. */
      readonly retryAfterMs?: number;
    }
  /** An unclear attempt became clear by looking. */
  | {
      readonly kind: "settled";
      readonly path: string;
      readonly attempt: number;
      readonly how: "adopted" | "not there" | "already so";
      readonly detail: string;
    }
  /** The service told of the attempt by itself, in a webhook or a poll, before an answer was here. */
  | { readonly kind: "sighted"; readonly path: string; readonly attempt: number }
  | {
      readonly kind: "finished";
      readonly path: string;
      readonly action: string;
      readonly effect: string;
      readonly outcome: StepOutcome;
      readonly output?: Json;
      readonly evidence?: Json;
      readonly reason?: string;
    }
  /** The limit around passed: before the step began, or while a write of it was still open. */
  | { readonly kind: "over"; readonly path: string; readonly until: number; readonly possiblyDone: boolean }
  | { readonly kind: "planned"; readonly path: string; readonly planHash: string; readonly lines: readonly PlanLine[] }
  | { readonly kind: "opened"; readonly path: string; readonly request: PersonRequest }
  | {
      readonly kind: "answered";
      readonly path: string;
      /** The token of the request, or `event:match`. */
      readonly token: string;
      readonly by: Person;
      readonly channel: string;
      readonly id: string;
      readonly receivedAt: number;
      readonly value: Json;
    }
  /** A wait ended without an answer. */
  | { readonly kind: "gave up"; readonly path: string; readonly until: number }
  | { readonly kind: "reminded"; readonly path: string; readonly token: string; readonly reminder: number }
  /** Nobody answered in time: another role was told, and may answer as well. */
  | { readonly kind: "escalated"; readonly path: string; readonly token: string; readonly to: string }
  | { readonly kind: "closed"; readonly path: string; readonly token: string; readonly reason: string }
  | { readonly kind: "timer set"; readonly path: string; readonly due: number }
  | { readonly kind: "timer fired"; readonly path: string; readonly due: number }
  /** Something people should know: doubles found, a late answer, a write that settled after a limit. */
  | {
      readonly kind: "noted";
      readonly path: string;
      readonly text: string;
      /** `second write`: the action tried one, which was refused; its step cannot end well. */
      readonly about?: "second write";
    }
  | { readonly kind: "cancel asked"; readonly path: ""; readonly by: Person; readonly reason: string }
  | {
      readonly kind: "ended";
      readonly path: "";
      readonly outcome: RunOutcome;
      readonly output?: Json;
      readonly reason?: string;
      /** Writes that happened, in order. */
      readonly done: readonly string[];
      /** Writes that nobody and nothing has proven. */
      readonly doubts: readonly string[];
    }
  /** A person vouches for writes that could not be proven. */
  | {
      readonly kind: "doubts accepted";
      readonly path: "";
      readonly by: Person;
      readonly paths: readonly string[];
      readonly note: string;
    }
  | NoticeBody;

/** Where an entry stands in its run's chain. */
export interface ChainLink {
  readonly seq: number;
  /** When it was written, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The hash of the entry before. */
  readonly previous: string;
  /** The hash over everything else in this entry. */
  readonly hash: string;
}

/** A body that used a name of the link would be overwritten by it, so such a body does not compile here. */
type WithoutLinkNames<Body> = Body extends unknown
  ? Extract<keyof Body, keyof ChainLink> extends never
    ? Body
    : never
  : never;
type Unlinked = [EntryBody] extends [WithoutLinkNames<EntryBody>]
  ? EntryBody
  : "An entry body may not have a field named seq, at, previous or hash.";

/** One link of a run's chain: the body, its place in the order, when it was written, and the hash over all of it and the entry before. */
export type Entry = Unlinked & ChainLink;

/** The entry of one kind. */
export type EntryOf<K extends EntryBody["kind"]> = Extract<Entry, { kind: K }>;
