import type { Json } from "../../ports/json.ts";
import type { PersonRequest } from "../../ports/people.ts";
import type { RunOutcome } from "../outcome.ts";
import type { Waiting } from "../walk/waiting.ts";

/** How a run stands. */
export interface RunStatus {
  readonly runId: string;
  readonly workflow: string;
  readonly version: string;
  readonly outcome: RunOutcome | "waiting";
  readonly output?: Json;
  readonly reason?: string;
  /** What it waits for, while it waits. */
  readonly waits: readonly Waiting[];
  /** What people are asked at the moment. */
  readonly requests: readonly PersonRequest[];
  /** Writes that happened, by path. */
  readonly done: readonly string[];
  /** Writes nobody and nothing has proven, by path. */
  readonly doubts: readonly string[];
  /** What people should know: doubles that were found, lost answers, answers that came too late, markers a service dropped. */
  readonly notes?: readonly { readonly path: string; readonly text: string }[];
}
