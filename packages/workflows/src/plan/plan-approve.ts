import type { ApproveNode } from "../define/node.ts";
import { attemptLeaf } from "./attempt-leaf.ts";
import { guarded } from "./guarded.ts";
import { hashOfPlan } from "./hash-of-plan.ts";
import type { PlanLine } from "./plan-line.ts";
import { planNodes } from "./plan-nodes.ts";
import { type Planned, type Planning, planLine } from "./planning.ts";

export async function planApprove(node: ApproveNode, at: Planning): Promise<Planned> {
  const prefix = `${at.prefix}${node.name}/`;
  const body = await planNodes(node.body, { ...at, prefix, written: new Map(at.written) });
  const question = attemptLeaf(node.ask, guarded(at.known, ""));
  const lines = [
    planLine(at, node, {
      hash: hashOfPlan(body.lines),
      ...("value" in question ? { answer: question.value } : question.untold),
    }),
    ...body.lines.map((line): PlanLine => (line.will === "would" ? { ...line, will: "might" } : line)),
  ];
  const declined = node.whenDeclined ? await planNodes(node.whenDeclined, { ...at, prefix, sure: false }) : undefined;
  return {
    lines: [...lines, ...(declined?.lines ?? [])],
    own: {},
    // Approved it ends in the body, declined it ends for want of another way.
    stopped: body.stopped && declined === undefined,
  };
}
