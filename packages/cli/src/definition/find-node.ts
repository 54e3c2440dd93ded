import type { Node, Nodes } from "@msp/workflows";
import { type Body, bodiesOf } from "./bodies-of.ts";

/** What decisions were answered, by their place in the journal: `yes`, `no`, or a case's word. */
export type Answers = ReadonlyMap<string, string>;

/**
 * The node that stands at a journal path, whatever item or round of it is meant. Branches of which only one runs may use the same names, so what was
 * decided says which is meant.
 */
export function findNode(nodes: Nodes, path: string, answers: Answers, prefix = ""): Node | undefined {
  // A node's own timers, rounds and questions carry a mark behind its name.
  const place = path.replace(/[#@!][^/]*$/, "");
  for (const node of nodes) {
    const found = "name" in node ? named(node, place, answers, prefix) : inTaken(node, place, answers, prefix);
    if (found) return found;
  }
  return undefined;
}

function inTaken(node: Node, place: string, answers: Answers, prefix: string): Node | undefined {
  if (node.kind !== "when" && node.kind !== "choose") return undefined;
  const answer = answers.get(`${prefix}?${node.label}`);
  for (const { nodes } of bodiesOf(node).filter(({ role }) => answer === undefined || role === answer)) {
    const found = findNode(nodes, place, answers, prefix);
    if (found) return found;
  }
  return undefined;
}

function named(
  node: Node & { readonly name: string },
  place: string,
  answers: Answers,
  prefix: string,
): Node | undefined {
  const own = prefix + node.name;
  if (place === own) return node;
  for (const body of bodiesOf(node)) {
    const inside = insideOf(node, body, own, place);
    const found = inside === undefined ? undefined : findNode(body.nodes, place, answers, inside);
    if (found) return found;
  }
  return undefined;
}

/** What the paths inside a body begin with, when this path is in it. */
function insideOf(node: Node, { role }: Body, own: string, place: string): string | undefined {
  const rest = place.startsWith(own) ? place.slice(own.length) : "";
  if (node.kind === "each") return begins(rest, /^\[[^\]]*\]\//, own);
  if (role === "at every reminder") return begins(rest, /^\/reminder\[[^\]]*\]\//, own);
  if (role === "after the last reminder") return begins(rest, /^\/afterLastReminder\//, own);
  if (node.kind === "together") {
    const segment = begins(rest, /^\/[^/]+\//, own);
    return segment !== undefined && decodeURIComponent(segment.slice(own.length + 1, -1)) === role
      ? segment
      : undefined;
  }
  return begins(rest, /^\//, own);
}

const begins = (rest: string, segment: RegExp, own: string): string | undefined => {
  const found = segment.exec(rest)?.[0];
  return found === undefined ? undefined : own + found;
};
