import type { Duration } from "../domain/duration.ts";
import type { Person } from "../domain/person.ts";
import type { PlanLine } from "../plan/plan-line.ts";
import type { Json } from "../ports/json.ts";
import type { PersonRequest } from "../ports/people.ts";
import type { WriteRequest } from "../ports/write-request.ts";
import type { StepOutcome } from "./outcome.ts";

/** A step to perform, as plain data: the engine finds the action by path, so nothing but names and values is ever stored. */
export interface StepCommand {
  /** Place and round, for example `offboard/deactivated` or `offboard/deactivated#2`. */
  readonly path: string;
  readonly input: Json;
  /** Milliseconds since 1970-01-01 UTC; a step that has not begun by then does not begin. */
  readonly until?: number;
  /** The innermost approval that guards the step, as `path#round`. */
  readonly approval?: string;
}

/** How a performed step ended. */
export type StepEnd =
  | { readonly kind: "finished"; readonly outcome: StepOutcome; readonly output?: Json; readonly reason?: string }
  /** The write is not what was approved, or was not known when the plan was approved; nothing was sent. */
  | {
      readonly kind: "needs approval";
      readonly approval: string;
      readonly write: WriteRequest & { readonly fingerprint: string };
    }
  /** The limit passed before the step began, or while a write of it is still open. */
  | { readonly kind: "over"; readonly possiblyDone: boolean };

/** A read to repeat until its answer is news. All instants are in milliseconds since 1970-01-01 UTC. */
export interface PollCommand {
  /** Where the answer is journaled when it is news. */
  readonly path: string;
  readonly input: Json;
  /** The answer there is already; absent when there is none, and any answer is news. */
  readonly unlike?: Json;
  /** When to look first, and how long after that each further time; reckoned from `from`, so that late looks delay nothing. */
  readonly from: number;
  readonly every: Duration;
  /** From then on it is not looked any more, unless a look was due before. */
  readonly giveUpAt: number;
  /** The time limit around: nothing is looked at after it, whatever was due. */
  readonly limit?: number;
}

/** Whether an answer that is news, or a failure, now stands at the path; otherwise it was given up. */
export interface PollEnd {
  readonly isNews: boolean;
}

/** Something to wait for: an answer to a request's token, or an event that matches. */
export interface WaitCommand {
  readonly path: string;
  readonly for: { readonly token: string } | { readonly event: string; readonly match: string };
  /** When the wait wakes without an answer, in milliseconds since 1970-01-01 UTC; absent when there is no limit. */
  readonly until?: number;
  /**
   * What arrived before this counts. Default: `until`. Later than `until` where waking is no deadline (a reminder): an answer that is there already
   * is taken, and nobody is reminded of it.
   */
  readonly before?: number;
}

/** How a wait ended. Only the time something arrived decides whether it was late, never the time the walk looks. */
export type WaitEnd =
  | { readonly came: true; readonly value: Json; readonly by: Person; readonly channel: string; readonly at: number }
  | { readonly came: false };

/**
 * What an engine offers the walk. Each call is remembered under its path (and `about`): a call that is remembered does nothing but answer.
 * A call that cannot be answered yet throws `Parked`; the engine walks again from the start once something has changed.
 * A later walk may ask for the same with an earlier instant to end at (`until`, `limit`, a timer's `at`), because a branch it belongs to has been ended
 * meanwhile; never with a later one.
 *
 * Another engine (SQLite, a distributed one) is another implementation of this interface; the walk is written once.
 */
export interface Execution {
  readonly runId: string;
  /** Who asked for the run: nobody of them approves anything in it. */
  readonly requesters: readonly string[];
  /** Milliseconds since 1970-01-01 UTC. It moves between walks, so whatever is derived from it goes through `decide`. */
  now(): number;
  /** Nothing new begins from now on: another branch has ended the run. What has begun is brought to its end. */
  halt(): void;
  /** What `decide` remembers, without deciding anything. */
  recall(path: string, about: string): Json | undefined;
  /** A mapping, test, item list or deadline: computed once, then remembered. */
  decide(path: string, about: string, compute: () => Json): Promise<Json>;
  /** Whatever way a step ends, no request for an approval of its own (`step@approval#round`) stays open. */
  step(command: StepCommand): Promise<StepEnd>;
  /**
   * Looks again and again and remembers only what is news: an answer other than the one before, a look that failed, and the last answer when it gives
   * up. What is news then answers a `step` at the same path.
   */
  poll(command: PollCommand): Promise<PollEnd>;
  /** Plans the body of the approval at `path` with what is in scope; remembered per round. */
  plan(
    path: string,
    nodePath: string,
    scope: { readonly [name: string]: Json },
  ): Promise<{ hash: string; lines: readonly PlanLine[] }>;
  timer(path: string, at: number): Promise<void>;
  /** Shows a person what is asked: built once, then remembered and returned; the people are told at least once. */
  open(path: string, build: () => Omit<PersonRequest, "runId" | "token" | "openedAt">): Promise<PersonRequest>;
  remind(path: string, request: PersonRequest, reminder: number): Promise<void>;
  /** Lets another role answer as well, and tells it. */
  escalate(path: string, request: PersonRequest, to: string): Promise<void>;
  close(path: string, request: PersonRequest, reason: string): Promise<void>;
  wait(command: WaitCommand): Promise<WaitEnd>;
  /** Tells people something without asking; remembered. */
  note(path: string, text: string): Promise<void>;
  /** The instant (milliseconds since 1970-01-01 UTC) a duration after another, in the run's calendar. */
  after(from: number, duration: Duration): number;
  /** The instant of an ISO 8601 text, or of a local time in the run's calendar. */
  instantOf(text: string): number;
}
