import type { PlanLine } from "../../plan/plan-line.ts";

/** A line of a plan as its approvers read it. */
export const lineText = (line: PlanLine): string => {
  const what = line.write
    ? `${line.write.operation} ${line.write.target} ${JSON.stringify(line.write.fields)}`
    : line.title;
  const unknown = line.knownAfter ? ` (known after "${line.knownAfter}")` : "";
  const problem = line.problem ? ` (could not be worked out: ${line.problem})` : "";
  return `${line.will} ${line.path}: ${what}${unknown}${problem}`;
};
