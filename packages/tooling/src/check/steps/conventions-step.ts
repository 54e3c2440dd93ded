import { toolStep } from "../tool-step.ts";

/** Arrows between packages, skeletons of adapters, names of files, published names. */
export const conventionsStep = toolStep(
  {
    name: "conventions",
    about: "arrows, adapter skeletons, file names, public export lists, and the rules' own tests",
  },
  {
    package: "vitest",
    parameters: ["run", "--project", "@msp/tooling", "--reporter=dot"],
    // With CI set, a missing snapshot is a failure instead of being written.
    environment: { CI: "1" },
    note: (output) => /^ *Tests +(.+)$/m.exec(output)?.[1]?.trim(),
  },
);
