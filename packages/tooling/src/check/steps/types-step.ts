import { toolStep } from "../tool-step.ts";

/** Every package, its tests and the examples type-check. */
export const typesStep = toolStep(
  { name: "types", about: "tsc on every package with its tests, on the tooling and on the examples" },
  {
    package: "turbo",
    parameters: ["run", "typecheck", "--output-logs=errors-only", "--continue"],
    note: (output) => /Tasks:\s+(.+)/.exec(output)?.[1]?.replace(/\s+/g, " "),
  },
);
