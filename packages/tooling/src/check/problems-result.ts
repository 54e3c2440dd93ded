import type { StepResult } from "./step.ts";

/** The result of a step that gathers problems: it passes when there are none. */
export const problemsResult = (problems: readonly string[], note: string): StepResult => ({
  passed: problems.length === 0,
  note: problems.length === 0 ? note : `${problems.length} problem${problems.length === 1 ? "" : "s"}`,
  output: problems.join("\n"),
});
