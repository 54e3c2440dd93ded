import { paint, reportLine } from "./report-line.ts";
import type { StepReport } from "./run-steps.ts";

/** Prints what did not pass once more in one place, then the counts as the last line. */
export const printSummary = (reports: readonly StepReport[]): void => {
  const count = (state: StepReport["state"]): number => reports.filter((report) => report.state === state).length;
  const seconds = reports.reduce((sum, report) => sum + report.seconds, 0);
  const unfinished = reports.filter(({ state }) => state !== "passed");
  console.log("");
  for (const report of unfinished) console.log(reportLine(report));
  const skipped = count("skipped") === 0 ? "" : `, ${count("skipped")} skipped`;
  const verdict = `${count("passed")} passed, ${count("failed")} failed${skipped}`;
  console.log(`${paint(unfinished.length === 0 ? "green" : "red", verdict)} in ${seconds.toFixed(1)} s`);
};
