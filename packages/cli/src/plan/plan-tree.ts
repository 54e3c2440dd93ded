import type { AnyWorkflow, Node, Nodes } from "@msp/workflows";
import type { Plan, PlanLine } from "@msp/workflows/run";
import { type Body, bodiesOf } from "../definition/bodies-of.ts";

/** A line of a plan with the node it is about, and what a run would do inside that node. */
export interface PlanTree {
  readonly line: PlanLine;
  /** What the definition has there; `undefined` for a line the definition does not explain. */
  readonly node: Node | undefined;
  readonly branches: readonly PlanBranch[];
}

/** Lines that belong together: a body of the node, or one item of a loop. */
export interface PlanBranch {
  /** When they happen: `yes`, a case's word, `when declined`; for the items of a loop `item` and the item's key. */
  readonly role: string;
  readonly entries: readonly PlanTree[];
}

/** Puts a plan's lines, which come in the order of the definition, back into the tree they were planned from. */
export function planTree(plan: Plan, workflow: AnyWorkflow): readonly PlanTree[] {
  let next = 0;

  const chain = (nodes: Nodes, prefix: string): PlanTree[] => {
    const entries: PlanTree[] = [];
    for (const node of nodes) {
      const line = plan.lines[next];
      // A plan ends where the run surely ends; what comes after that has no lines.
      if (line?.kind !== node.kind || line.path !== prefix + ("name" in node ? node.name : "")) continue;
      next += 1;
      entries.push({ line, node, branches: branchesOf(node, line, prefix) });
    }
    return entries;
  };

  const branchesOf = (node: Node, line: PlanLine, prefix: string): readonly PlanBranch[] => {
    const bodies = takenBodies(node, line);
    if (node.kind === "each") return bodies.flatMap((body) => itemsOf(node.name, line, body, prefix));
    return bodies
      .map((body) => ({ role: body.role, entries: chain(body.nodes, prefix + segmentOf(node, body)) }))
      .filter(({ entries }) => entries.length > 0);
  };

  const itemsOf = (name: string, line: PlanLine, { nodes }: Body, prefix: string): readonly PlanBranch[] => {
    if (line.knownAfter !== undefined) return [{ role: "body", entries: chain(nodes, `${prefix}${name}[]/`) }];
    const items: PlanBranch[] = [];
    for (;;) {
      const key = itemKey(plan.lines[next]?.path, prefix + name);
      const entries = key === undefined ? [] : chain(nodes, `${prefix}${name}[${key}]/`);
      if (key === undefined || entries.length === 0) return items;
      items.push({ role: `item ${decodeURIComponent(key)}`, entries });
    }
  };

  const entries = chain(workflow.nodes, "");
  return [...entries, ...plan.lines.slice(next).map((line) => ({ line, node: undefined, branches: [] }))];
}

/** A decision that is known has lines for the branch it takes only. */
function takenBodies(node: Node, line: PlanLine): readonly Body[] {
  const bodies = bodiesOf(node);
  if ((node.kind !== "when" && node.kind !== "choose") || line.knownAfter !== undefined) return bodies;
  const word = line.answer === true ? "yes" : line.answer === false ? "no" : line.answer;
  return bodies.filter(({ role }) => role === word);
}

/** What a body adds to the path before its own names. */
function segmentOf(node: Node, { role }: Body): string {
  if (!("name" in node)) return "";
  if (node.kind === "together") return `${node.name}/${escaped(role)}/`;
  if (role === "at every reminder") return `${node.name}/reminder[]/`;
  if (role === "after the last reminder") return `${node.name}/afterLastReminder/`;
  return `${node.name}/`;
}

/** A word as a path holds it. */
const escaped = (word: string): string =>
  encodeURIComponent(word).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The key of the item a path is in, when it is in one of this loop. */
const itemKey = (path: string | undefined, loop: string): string | undefined =>
  path?.startsWith(`${loop}[`) ? path.slice(loop.length + 1, path.indexOf("]", loop.length)) : undefined;
