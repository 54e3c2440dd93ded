import { childrenOf } from "../define/children-of.ts";
import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Node } from "../define/node.ts";
import { actorOf, type NodeActor } from "./actor-of.ts";
import type { FindOwnPage, OwnPage } from "./own-page.ts";
import type { LeafProvenance } from "./provenance/provenance.ts";
import { provenanceOf } from "./provenance/provenance-of.ts";
import {
  inputOfWorkflow,
  resultOfNode,
  type ScopedResult,
  type ScopeSchemas,
  scopeSchemas,
} from "./schema/scope-schemas.ts";
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
  /** What comes before the names of this chain: results named under it, or under the start of it, are in scope here. */
  readonly prefix: string;
  readonly title: string;
  readonly actor: NodeActor;
  readonly bodies: readonly OutlineBody[];
  /** Number of the entry where the same nested workflow is already written out; the bodies are then left out here. */
  readonly sameAs: string | undefined;
  /** Where the nested workflow has a page of its own; the bodies are then left out here. */
  readonly page: OwnPage | undefined;
  /** Where the value of one of the node's leaves comes from. `rootName`: for leaves that take one value instead of the scope. */
  provenanceOf(leaf: unknown, rootName?: string): LeafProvenance;
}

/** A workflow, numbered and named. */
export interface Outline {
  readonly entries: readonly OutlineEntry[];
  /** What is declared about the results that a mapping can name. */
  readonly scope: ScopeSchemas;
  /** Where what the run hands back comes from. */
  output(): LeafProvenance;
}

/**
 * Numbers and names every node of a workflow. `repeats: "refer"` writes a nested workflow that is used twice out only once, and `pageOf` leaves out what has a
 * page of its own.
 */
export function outlineOf(workflow: AnyWorkflow, repeats: "refer" | "expand", pageOf?: FindOwnPage): Outline {
  const taken = new Set<string>();
  const writtenOut = new Map<AnyWorkflow, string>();
  const results: ScopedResult[] = [inputOfWorkflow(workflow, "")];
  const scope = scopeSchemas(results);

  // Results that hold an entry of a tenant's list are compared with the stable ids the workflow needs.
  const stableIds = workflow.needs.map((need) => need.slice(need.indexOf(":") + 1));
  const wordsIn = (prefix: string) => (path: string) => [
    ...scope.words(path, prefix),
    ...(path.endsWith(".id") ? stableIds : []),
  ];

  const unique = (wanted: string): string => {
    let id = wanted;
    for (let copy = 2; taken.has(id); copy++) id = `${wanted}~${copy}`;
    taken.add(id);
    return id;
  };

  const entryOf = (node: Node, number: string, prefix: string): OutlineEntry => {
    const path = "name" in node ? prefix + node.name : undefined;
    const id = unique(path ?? prefix + unnamed(node));
    const page = node.kind === "run" ? pageOf?.(node.workflow) : undefined;
    const sameAs =
      node.kind === "run" && repeats === "refer" && page === undefined ? writtenOut.get(node.workflow) : undefined;
    if (node.kind === "run") {
      if (!sameAs && !page) writtenOut.set(node.workflow, number);
      results.push(inputOfWorkflow(node.workflow, `${path}/`));
    }
    results.push(...resultOfNode(node, prefix));
    let count = 0;
    const bodies =
      sameAs || page
        ? []
        : childrenOf(node).map(({ role, segment, nodes }) => ({
            role,
            entries: nodes.map((child) => entryOf(child, `${number}.${++count}`, prefix + segment)),
          }));
    const found = new Map<unknown, LeafProvenance>();
    return {
      node,
      number,
      id,
      path,
      prefix,
      title: titleOf(node),
      actor: actorOf(node),
      bodies,
      sameAs,
      page,
      provenanceOf: (leaf, rootName) => {
        // The table of clocks asks for the same leaves as the steps.
        const provenance = found.get(leaf) ?? provenanceOf(leaf, { rootName, words: wordsIn(prefix) });
        found.set(leaf, provenance);
        return provenance;
      },
    };
  };

  const entries = workflow.nodes.map((node, index) => entryOf(node, String(index + 1), ""));
  return { entries, scope, output: () => provenanceOf(workflow.output, { words: wordsIn("") }) };
}

/** Every entry, parents before their children. */
export const entriesIn = (entries: readonly OutlineEntry[]): readonly OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...entry.bodies.flatMap((body) => entriesIn(body.entries))]);

/** Signs that no name may hold keep decisions and stops apart from steps. */
function unnamed(node: Node): string {
  if (node.kind === "when" || node.kind === "choose") return `?${node.label}`;
  return "#stop";
}
