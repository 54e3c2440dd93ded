import type { ApproveNode } from "../../define/node.ts";
import type { Json } from "../../ports/json.ts";
import { toJsonValue } from "../to-json-value.ts";
import { askAfterFailure } from "./ask-after-failure.ts";
import { askPerson } from "./ask-person.ts";
import { approvalAnswer, collectVotes } from "./collect-votes.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { lineText } from "./line-text.ts";
import { inside, type Place } from "./place.ts";
import { planChange } from "./plan-change.ts";
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
  const among = node.among && [...(await decideLeaf(place, path, "among", node.among))];
  const only = among && { among };
  let approved: Planned | undefined;
  for (let round = 1; ; round += 1) {
    const at = `${path}#${round}`;
    const planned = await place.execution.plan(at, path, scopeOf(place));
    const text = approved ? `${ask}\n${planChange(approved.lines, planned.lines)}` : ask;
    const asked = await askPerson(place, {
      path: at,
      remind: node.remind,
      escalate: node.escalate,
      build: () => ({
        path: at,
        kind: "approval",
        to: node.by.id,
        title: node.title ?? `Approval: ${node.name}`,
        text,
        answer: approvalAnswer,
        plan: { hash: planned.hash, lines: planned.lines.map(lineText) },
        barred,
        ...only,
        quorum: node.quorum,
      }),
    });
    const verdict = await collectVotes(asked, node.quorum, planned.hash);
    await place.execution.close(`${at}@close`, asked.request, verdict.outcome);
    if (verdict.outcome === "declined") {
      if (!node.whenDeclined) throw new Stopped(`"${path}" was declined by ${verdict.by.join(", ")}.`);
      return { [node.name]: { ...verdict, ...(await walkNodes(node.whenDeclined, inside(place, node.name))) } };
    }
    if (await isStillThePlan(place, at, path, planned)) {
      const body = await walkNodes(node.body, {
        ...inside(place, node.name),
        guard: { round: at, by: node.by.id, barred, among, quorum: node.quorum, escalate: node.escalate },
      });
      return { [node.name]: { ...verdict, ...body } };
    }
    approved = planned;
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

type Planned = Awaited<ReturnType<Place["execution"]["plan"]>>;

/** Plans once more before acting. A reading that fails now and did not before says nothing about the plan, so a person decides when to try again. */
async function isStillThePlan(place: Place, at: string, path: string, planned: Planned): Promise<boolean> {
  const known = unreadIn(planned);
  for (let attempt = 1; ; attempt += 1) {
    const recheck = `${at}@recheck${attempt === 1 ? "" : attempt}`;
    const again = await place.execution.plan(recheck, path, scopeOf(place));
    const unread = unreadIn(again).filter((line) => !known.includes(line));
    if (again.hash === planned.hash || unread.length === 0) return again.hash === planned.hash;
    await askAfterFailure(place, {
      path: recheck,
      step: path,
      reason: `Whether "${path}" would still do what was approved could not be worked out: ${unread.join("; ")}`,
      choices: ["retry", "stop"],
    });
  }
}

const scopeOf = (place: Place) => toJsonValue(place.scope) as { readonly [name: string]: Json };

const unreadIn = ({ lines }: Planned): string[] =>
  lines.flatMap(({ path, effect, problem }) => (effect === "read" && problem ? [`${path}: ${problem}`] : []));
