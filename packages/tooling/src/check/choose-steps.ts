import type { Step } from "./step.ts";

/** Which steps are run; lists are names with commas between them. */
export interface StepChoice {
  /** Default: all of them. */
  readonly only?: string | undefined;
  /** Default: none of them. */
  readonly except?: string | undefined;
}

/**
 * Picks the steps asked for with `--only a,b` and leaves out those of `--except c`.
 * @throws when a name is unknown, naming those that exist.
 */
export const chooseSteps = (steps: readonly Step[], { only, except }: StepChoice): readonly Step[] => {
  const wanted = only === undefined ? undefined : namesIn(steps, only);
  const unwanted = except === undefined ? [] : namesIn(steps, except);
  return steps.filter(({ name }) => wanted?.includes(name) !== false && !unwanted.includes(name));
};

function namesIn(steps: readonly Step[], list: string): readonly string[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length === 0) return names;
  throw new Error(`No step is called ${unknown.join(", ")}. There are: ${steps.map(({ name }) => name).join(", ")}.`);
}
