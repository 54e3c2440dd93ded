import type { Plan, PlanLine } from "@msp/workflows/run";

const indent = (text: string): string =>
  text
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");

/** A plan in lines for people: what would be read, written and asked, with the exact request of every write. */
export function describePlan(plan: Plan): readonly string[] {
  return [`Plan of ${plan.workflow} ${plan.version}, hash ${plan.hash}`, ...plan.lines.flatMap(describeLine)];
}

function describeLine(line: PlanLine): readonly string[] {
  const depth = "  ".repeat(line.path.split("/").length);
  const answer =
    line.answer === undefined
      ? ""
      : ` → ${line.answer === true ? "yes" : line.answer === false ? "no" : String(line.answer)}`;
  const after = line.knownAfter === undefined ? "" : ` (known after "${line.knownAfter}")`;
  const problem = line.problem === undefined ? "" : ` !! ${line.problem}`;
  const head = `${depth}${line.will.padEnd(5)} ${line.title}${answer}${after}${problem}`;
  if (!line.write) return [head];
  const { request, target, prior } = line.write;
  return [
    head,
    indent(`${request.method} ${request.url}   (${line.write.operation} on ${target})`),
    ...(request.body === undefined ? [] : [indent(JSON.stringify(request.body))]),
    ...(prior === undefined ? [] : [indent(`before: ${JSON.stringify(prior)}`)]),
  ];
}
