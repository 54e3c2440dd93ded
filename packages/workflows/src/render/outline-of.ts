import { childrenOf } from "../define/children-of.ts";
import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Node, Nodes } from "../define/node.ts";
import { actorOf, type NodeActor } from "./actor-of.ts";
import { titleOf } from "./title-of.ts";

/** One body of a node, in the words of `childrenOf`. */
export interface OutlineBody {
  readonly role: string;
  readonly entries: readonly OutlineEntry[];
}

/** A node with what every printer needs to name it. */
export interface OutlineEntry {
  readonly node: Node;
  /** Hierarchical: `3.1` is the first step inside step 3, whichever of its bodies that is in. */
  readonly number: string;
  /** Unique in the workflow, and the same for the same tree. It is the path wherever the path is unique. */
  readonly id: string;
  /** The journal's path, with `[]` for the key of a loop's item; decisions and stops have none. */
  readonly path: string | undefined;
  readonly title: string;
  readonly actor: NodeActor;
  readonly bodies: readonly OutlineBody[];
  /** Number of the entry where the same nested workflow is already written out; the bodies are then left out here. */
  readonly sameAs: string | undefined;
}

/** Numbers and names every node of a workflow. `repeats: "refer"` writes a nested workflow that is used twice out only once. */
export function outlineOf(workflow: AnyWorkflow, repeats: "refer" | "expand"): readonly OutlineEntry[] {
  const taken = new Set<string>();
  const writtenOut = new Map<AnyWorkflow, string>();

  const unique = (wanted: string): string => {
    let id = wanted;
    for (let copy = 2; taken.has(id); copy++) id = `${wanted}~${copy}`;
    taken.add(id);
    return id;
  };

  const entryOf = (node: Node, number: string, prefix: string): OutlineEntry => {
    const path = "name" in node ? prefix + node.name : undefined;
    const id = unique(path ?? prefix + unnamed(node));
    const sameAs = node.kind === "run" && repeats === "refer" ? writtenOut.get(node.workflow) : undefined;
    if (node.kind === "run" && !sameAs) writtenOut.set(node.workflow, number);
    let count = 0;
    const next = () => `${number}.${++count}`;
    const bodies = sameAs
      ? []
      : childrenOf(node).map(({ role, segment, nodes }) => ({
          role,
          entries: nodes.map((child) => entryOf(child, next(), prefix + segment)),
        }));
    return { node, number, id, path, title: titleOf(node), actor: actorOf(node), bodies, sameAs };
  };

  const top = (nodes: Nodes) => nodes.map((node, index) => entryOf(node, String(index + 1), ""));
  return top(workflow.nodes);
}

/** Every entry, parents before their children. */
export const entriesIn = (entries: readonly OutlineEntry[]): readonly OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...entry.bodies.flatMap((body) => entriesIn(body.entries))]);

/** Signs that no name may hold keep decisions and stops apart from steps. */
function unnamed(node: Node): string {
  if (node.kind === "when" || node.kind === "choose") return `?${node.label}`;
  return "#stop";
}
