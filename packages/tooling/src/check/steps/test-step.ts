import { toolStep } from "../tool-step.ts";

/** All tests with coverage; the thresholds are in vitest.config.ts. */
export const testStep = toolStep(
  { name: "tests", about: "tests of every package with coverage (thresholds in vitest.config.ts)" },
  {
    package: "vitest",
    parameters: ["run", "--coverage", "--project", "!@msp/tooling", "--reporter=dot"],
    environment: { CI: "1" },
    note: (output) => {
      const tests = /^ *Tests +(.+)$/m.exec(output)?.[1]?.trim();
      const lines = /Lines\s+:\s+([\d.]+%)/.exec(output)?.[1];
      return tests === undefined ? undefined : `${tests}; ${lines ?? "?"} of lines`;
    },
  },
);
