import { childrenOf } from "../../define/children-of.ts";
import type { Node } from "../../define/node.ts";
import { actorOf, type NodeActor } from "../actor-of.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { SopContext } from "./sop-context.ts";

const order: readonly NodeActor[] = ["customer", "admin", "technician", "system"];

/** The steps of the top level in one line each, with everybody who has something to do in them. */
export const glanceSection = ({ entries }: SopContext): readonly string[] =>
  entries.map(({ node, number, title }) => {
    const actors = new Set(actorsIn(node));
    const marks = order.filter((actor) => actors.has(actor)).map((actor) => `*${actor}*`);
    return `${number}. ${escapeMarkdown(title)} · ${marks.join(", ")}`;
  });

/** Walks the tree itself: the outline leaves out what is written elsewhere on the page. */
const actorsIn = (node: Node): readonly NodeActor[] => [
  actorOf(node),
  ...childrenOf(node).flatMap(({ nodes }) => nodes.flatMap(actorsIn)),
];
