import { toolStep } from "../tool-step.ts";

/** Every public package builds. */
export const buildStep = toolStep(
  { name: "build", about: "tsup on every published package" },
  {
    package: "turbo",
    parameters: ["run", "build", "--output-logs=errors-only", "--continue"],
    note: (output) => /Tasks:\s+(.+)/.exec(output)?.[1]?.replace(/\s+/g, " "),
  },
);
