import type { Node, Nodes } from "@msp/workflows";

/** Every node of a tree, nested workflows included. */
export function nodesOf(nodes: Nodes): readonly Node[] {
  return nodes.flatMap((node) => [
    node,
    ...nodesOf(Object.values(node).flatMap((value) => listIn(value))),
    ...("branches" in node ? nodesOf(Object.values(node.branches).flat()) : []),
    ...("cases" in node ? nodesOf(Object.values(node.cases).flat()) : []),
    ...(node.kind === "run" ? nodesOf(node.workflow.nodes) : []),
  ]);
}

const listIn = (value: unknown): Nodes =>
  Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null && "kind" in one)
    ? (value as Nodes)
    : [];
