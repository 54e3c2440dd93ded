import { childrenOf } from "../../define/children-of.ts";
import { patternOf } from "../../define/index-nodes.ts";
import type { Node, Nodes } from "../../define/node.ts";
import type { RunLog } from "../journal/run-log.ts";

/** A way that must have been taken to come to a place: one of several that may use the same names, because only one of them runs. */
interface Turn {
  readonly node: Extract<Node, { kind: "when" | "choose" | "approve" }>;
  /** How many path segments lie before the decision. */
  readonly depth: number;
  readonly role: string;
}

interface Place {
  readonly node: Node;
  readonly turns: readonly Turn[];
}

/** What of a run's journal tells which way was taken. */
export type TakenWays = Pick<RunLog, "decided" | "last">;

/** Finds the node at a journal path. Where exclusive branches use one name, the journaled answers say which of them is meant. */
export function indexPlaces(nodes: Nodes): (path: string, taken?: TakenWays) => Node | undefined {
  const places = new Map<string, Place[]>();
  const visit = (list: Nodes, prefix: string, turns: readonly Turn[]): void => {
    const depth = prefix.split("/").length - 1;
    for (const node of list) {
      if ("name" in node) {
        const there = places.get(prefix + node.name);
        if (there) there.push({ node, turns });
        else places.set(prefix + node.name, [{ node, turns }]);
      }
      for (const { segment, role, nodes: inner } of childrenOf(node)) {
        const decides = node.kind === "when" || node.kind === "choose" || node.kind === "approve";
        visit(inner, prefix + segment, decides ? [...turns, { node, depth, role }] : turns);
      }
    }
  };
  visit(nodes, "", []);
  return (path, taken) => {
    const found = places.get(patternOf(path)) ?? [];
    if (found.length < 2 || taken === undefined) return found[0]?.node;
    return found.find(({ turns }) => turns.every((turn) => isTaken(turn, path, taken)))?.node;
  };
}

function isTaken({ node, depth, role }: Turn, path: string, taken: TakenWays): boolean {
  const prefix = path
    .split("/")
    .slice(0, depth)
    .map((segment) => `${segment}/`)
    .join("");
  if (node.kind === "approve") return role === (wasDeclined(prefix + node.name, taken) ? "when declined" : "body");
  const answer = taken.decided(`${prefix}?${node.label}`, "answer")?.value;
  return answer === undefined || role === (answer === true ? "yes" : answer === false ? "no" : answer);
}

function wasDeclined(approval: string, taken: TakenWays): boolean {
  for (let round = 1; taken.last(`${approval}#${round}`, "planned"); round += 1) {
    if (taken.last(`${approval}#${round}@close`, "closed")?.reason === "declined") return true;
  }
  return false;
}
