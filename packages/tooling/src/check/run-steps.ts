import type { Step, StepResult } from "./step.ts";

/** How one step ended. */
export interface StepReport {
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly seconds: number;
  readonly note?: string;
  readonly output: string;
}

/** Receives each step as it begins and ends, for printing. */
export interface StepListener {
  started(name: string): void;
  ended(report: StepReport): void;
}

/**
 * Runs steps one after the other. A failure does not stop the rest, so one run shows everything that is wrong;
 * only steps that need the failed one are skipped. A step that was left out on purpose does not hold others back.
 */
export const runSteps = async (
  steps: readonly Step[],
  root: string,
  listener: StepListener,
): Promise<readonly StepReport[]> => {
  const reports = new Map<string, StepReport>();
  for (const step of steps) {
    const missing = (step.after ?? []).filter((name) => (reports.get(name)?.state ?? "passed") !== "passed");
    const report =
      missing.length > 0
        ? ({ name: step.name, state: "skipped", seconds: 0, note: `needs ${missing.join(", ")}`, output: "" } as const)
        : await runOne(step, root, listener);
    reports.set(step.name, report);
    listener.ended(report);
  }
  return [...reports.values()];
};

const runOne = async (step: Step, root: string, listener: StepListener): Promise<StepReport> => {
  listener.started(step.name);
  const started = performance.now();
  const result = await step.run(root).catch(
    (error: unknown): StepResult => ({
      passed: false,
      note: "the step itself broke",
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  return {
    name: step.name,
    state: result.passed ? "passed" : "failed",
    seconds: (performance.now() - started) / 1000,
    ...(result.note === undefined ? {} : { note: result.note }),
    output: result.output,
  };
};
