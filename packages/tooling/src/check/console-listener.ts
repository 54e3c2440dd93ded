import { coloured, reportLine } from "./report-line.ts";
import type { StepListener } from "./run-steps.ts";

/** Prints each step when it ends: a line when it passed, its whole output as well when it did not. */
export const consoleListener: StepListener = {
  started(name) {
    if (coloured) process.stdout.write(`     ${name} …\r`);
  },
  ended(report) {
    console.log(reportLine(report));
    if (report.state === "failed") console.log(`${report.output.trim().replace(/^/gm, "     ")}\n`);
  },
};
