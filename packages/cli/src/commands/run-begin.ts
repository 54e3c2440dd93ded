import type { AnyWorkflow, Person } from "@msp/workflows";
import type { AnswerScript } from "../people/answer-script.ts";

/** What `run` was asked to begin. */
export interface RunBegin {
  readonly workflow: AnyWorkflow;
  readonly input: unknown;
  readonly by: Person;
  readonly startKey: string;
  /** What people answer by themselves, where a script was given. */
  readonly script: AnswerScript | undefined;
}
