import type { Node } from "../define/node.ts";

/** Where a node stands, in the words of the journal. */
export function nodePath(prefix: string, node: Node): string {
  if ("name" in node) return prefix + String(node.name);
  return node.kind === "stop" ? `${prefix}@stop` : `${prefix}?${node.label}`;
}
