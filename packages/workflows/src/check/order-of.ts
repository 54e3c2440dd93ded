import type { AnyWorkflow } from "../define/define-workflow.ts";
import { escapeSegment } from "../define/escape-segment.ts";
import type { Node, NodeOf, Nodes } from "../define/node.ts";
import { aroundBodies, bodiesOf } from "./bodies-of.ts";
import { type Histories, nothingYet, nowhere, type Past, pasts, withEarlier, withLater } from "./histories.ts";

/** How two steps can meet in one run. */
export interface Order {
  /** The later one can run after the earlier one has. */
  readonly kept: boolean;
  /** The later one can have run when the earlier one does. */
  readonly reversed: boolean;
  /** The later one can run although the earlier one was given up, timed out, was declined or failed. */
  readonly unfinished: boolean;
  /** The later one can run where a decision left the earlier one out. */
  readonly without: boolean;
  /** They stand in branches that run at the same time. */
  readonly sideBySide: boolean;
}

interface Chain {
  readonly nodes: Nodes;
  readonly prefix: string;
  readonly around: readonly AnyWorkflow[];
}

/** Follows every way through a workflow's tree and tells in which orders two paths of it can run. */
export function orderOf(workflow: AnyWorkflow, earlier: string, later: string): Order {
  const order = { kept: false, reversed: false, unfinished: false, without: false, sideBySide: false };
  const holds = (chain: Chain, path: string): boolean =>
    chain.nodes.some(
      (node) =>
        ("name" in node && chain.prefix + node.name === path) ||
        chainsIn(node, chain).some((inner) => holds(inner, path)),
    );

  const walk = (chain: Chain, before: Histories): Histories =>
    chain.nodes.reduce((histories, node) => pass(node, chain, histories), before);

  const pass = (node: Node, chain: Chain, before: Histories): Histories => {
    const path = "name" in node ? chain.prefix + node.name : undefined;
    let start = before;
    if (path === later) {
      const met = pasts(before);
      order.kept ||= met.includes("done");
      order.unfinished ||= met.includes("undone");
      order.without ||= met.includes("absent");
      start = withLater(before);
    }
    const isEarlier = path === earlier;
    if (isEarlier && pasts(before, "after later").length > 0) order.reversed = true;
    const end = (way: Histories, past: Past): Histories => {
      if (!isEarlier) return way;
      if (past === "done" && pasts(way, "after later").length > 0) order.reversed = true;
      return withEarlier(way, past);
    };
    const [first, second, third] = chainsIn(node, chain);
    switch (node.kind) {
      case "stop":
        return nowhere;
      case "when":
      case "choose":
        return union(chainsIn(node, chain).map((inner) => walk(inner, start)));
      case "each":
        return end(union([start, first ? walk(first, start) : nowhere]), "done");
      case "together":
        return end(sideBySide(node, chain, start), "done");
      case "run":
        return end(first ? walk(first, start) : start, "done");
      case "approve":
        return union([
          end(first ? walk(first, start) : start, "done"),
          second ? walk(second, end(start, "undone")) : nowhere,
        ]);
      case "within":
      case "recover":
        return union([
          end(first ? walk(first, start) : start, "done"),
          second ? walk(second, end(first ? interrupted(first, start) : start, "undone")) : nowhere,
        ]);
      case "form":
      case "waitUntil":
      case "waitFor": {
        // A form's bodies for its reminders may run or not, whatever becomes of the form.
        const bodies = [first, second, third].filter((body) => body !== undefined);
        const giveUp = node.whenGivenUp === undefined ? undefined : bodies.pop();
        const waited = bodies.reduce((histories, body) => union([histories, walk(body, histories)]), start);
        return union([end(waited, "done"), giveUp ? walk(giveUp, end(waited, "undone")) : nowhere]);
      }
      default:
        return end(start, "done");
    }
  };

  const sideBySide = (node: NodeOf<"together">, chain: Chain, start: Histories): Histories => {
    const branches = chainsIn(node, chain);
    const leading = `${chain.prefix}${node.name}/${escapeSegment(node.endsWith ?? "")}/`;
    const isCutShort = ({ prefix }: Chain) => node.endsWith !== undefined && prefix !== leading;
    const [withE, withL] = [earlier, later].map((path) => branches.filter((branch) => holds(branch, path)));
    if (withE?.some((branch) => withL?.some((other) => other !== branch))) order.sideBySide = true;
    return branches.reduce((histories, branch) => {
      const through = walk(branch, histories);
      return isCutShort(branch) ? union([through, interrupted(branch, histories)]) : through;
    }, start);
  };

  /** What can have happened when a body is broken off somewhere: what it would have done is not done, by no decision. */
  const interrupted = (body: Chain, start: Histories): Histories => {
    const broken = holds(body, earlier) ? union([withEarlier(start, "undone"), withEarlier(start, "done")]) : start;
    return holds(body, later) ? union([broken, withLater(broken)]) : broken;
  };

  walk({ nodes: workflow.nodes, prefix: "", around: [workflow] }, nothingYet);
  return order;
}

const union = (ways: readonly Histories[]): Histories => ways.reduce((all, way) => all | way, nowhere);

const chainsIn = (node: Node, { prefix, around }: Chain): readonly Chain[] =>
  bodiesOf(node, around).map(({ segment, nodes }) => ({
    nodes,
    prefix: prefix + segment,
    around: aroundBodies(node, around),
  }));
