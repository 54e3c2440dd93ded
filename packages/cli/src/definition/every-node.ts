import type { Node, Nodes } from "@msp/workflows";
import { bodiesOf } from "./bodies-of.ts";

/** Every node of a chain, parents before what is inside them. */
export const everyNode = (nodes: Nodes): readonly Node[] =>
  nodes.flatMap((node) => [node, ...bodiesOf(node).flatMap((body) => everyNode(body.nodes))]);
