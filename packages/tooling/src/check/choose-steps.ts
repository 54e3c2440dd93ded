import type { Step } from "./step.ts";

/**
 * Picks the steps asked for with `--only a,b`, or all of them.
 * @throws when a name is unknown, naming those that exist.
 */
export const chooseSteps = (steps: readonly Step[], only: string | undefined): readonly Step[] => {
  if (only === undefined) return steps;
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(`No step is called ${unknown.join(", ")}. There are: ${steps.map(({ name }) => name).join(", ")}.`);
  return steps.filter(({ name }) => names.includes(name));
};
