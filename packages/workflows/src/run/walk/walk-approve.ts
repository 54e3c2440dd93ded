import type { ApproveNode } from "../../define/node.ts";
import type { PlanLine } from "../../plan/plan-line.ts";
import type { Json } from "../../ports/json.ts";
import { toJsonValue } from "../to-json-value.ts";
import { askAfterFailure } from "./ask-after-failure.ts";
import { askPerson } from "./ask-person.ts";
import { approvalAnswer, collectVotes } from "./collect-votes.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { inside, type Place } from "./place.ts";
import { Stopped } from "./stopped.ts";
import { textOf } from "./text-of.ts";
import { walkNodes } from "./walk-nodes.ts";

/** After this many plans that changed before they could be carried out, a person decides how to go on. */
const roundsBeforeAsking = 3;

/** Plans the body, asks, plans again, and runs the body only when the plan is still the approved one. */
export async function walkApprove(node: ApproveNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const ask = await textOf(place, path, "question", node.ask);
  const requester = node.requester ? await decideLeaf(place, path, "requester", node.requester) : [];
  const barred = [...place.execution.requesters, ...(typeof requester === "string" ? [requester] : requester)];
  const scope = toJsonValue(place.scope) as { readonly [name: string]: Json };
  for (let round = 1; ; round += 1) {
    const at = `${path}#${round}`;
    const planned = await place.execution.plan(at, path, scope);
    const asked = await askPerson(place, {
      path: at,
      remind: node.remind,
      build: () => ({
        path: at,
        kind: "approval",
        to: node.by.id,
        title: node.title ?? `Approval: ${node.name}`,
        text: ask,
        answer: approvalAnswer,
        plan: { hash: planned.hash, lines: planned.lines.map(lineText) },
        barred,
        quorum: node.quorum,
      }),
    });
    const verdict = await collectVotes(asked, node.quorum, planned.hash);
    await place.execution.close(`${at}@close`, asked.request, verdict.outcome);
    if (verdict.outcome === "declined") {
      if (!node.whenDeclined) throw new Stopped(`"${path}" was declined by ${verdict.by.join(", ")}.`);
      return { [node.name]: { ...verdict, ...(await walkNodes(node.whenDeclined, inside(place, node.name))) } };
    }
    const again = await place.execution.plan(`${at}@recheck`, path, scope);
    if (again.hash === planned.hash) {
      const body = await walkNodes(node.body, {
        ...inside(place, node.name),
        guard: { round: at, by: node.by.id, barred, quorum: node.quorum },
      });
      return { [node.name]: { ...verdict, ...body } };
    }
    if (round % roundsBeforeAsking === 0) {
      await askAfterFailure(place, {
        path: at,
        step: path,
        reason: `The plan changed ${round} times between the approval and its execution.`,
        choices: ["retry", "stop"],
      });
    }
  }
}

const lineText = (line: PlanLine): string => {
  const what = line.write
    ? `${line.write.operation} ${line.write.target} ${JSON.stringify(line.write.fields)}`
    : line.title;
  return `${line.will} ${line.path}: ${what}${line.knownAfter ? ` (known after "${line.knownAfter}")` : ""}`;
};
