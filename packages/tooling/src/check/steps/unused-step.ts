import { toolStep } from "../tool-step.ts";

/** No unused file, export or dependency, and no undeclared one. */
export const unusedStep = toolStep(
  { name: "unused", about: "unused files, exports and dependencies, and undeclared ones (knip.json)" },
  { package: "knip", parameters: ["--no-progress", "--treat-config-hints-as-errors"] },
);
