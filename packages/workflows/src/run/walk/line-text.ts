import type { PlanLine } from "../../plan/plan-line.ts";

/** A line of a plan as its approvers read it. */
export const lineText = (line: PlanLine): string => `${line.will} ${line.path}: ${actText(line)}`;

/** What a line of a plan comes to: what would be sent, or what is known in its place. */
export const actText = ({ write, title, answer, knownAfter, problem }: PlanLine): string => {
  const what = write
    ? `${write.operation} ${write.target} ${JSON.stringify(write.fields)}`
    : `${title}${answer === undefined ? "" : `: ${typeof answer === "string" ? answer : JSON.stringify(answer)}`}`;
  const unknown = knownAfter ? ` (known after "${knownAfter}")` : "";
  return `${what}${unknown}${problem ? ` (could not be worked out: ${problem})` : ""}`;
};
