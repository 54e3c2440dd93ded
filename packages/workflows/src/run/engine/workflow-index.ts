import { childrenOf } from "../../define/children-of.ts";
import type { AnyAction } from "../../define/define-action.ts";
import type { Event } from "../../define/define-event.ts";
import type { Form } from "../../define/define-form.ts";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node, Nodes } from "../../define/node.ts";
import { definitionHash } from "../definition-hash.ts";
import { indexPlaces, type TakenWays } from "./index-places.ts";

/** A registered workflow with what the engine looks up in it by path. */
export interface IndexedWorkflow {
  readonly workflow: AnyWorkflow;
  readonly definition: string;
  /** The node at a path of a run's journal, which says which of several branches with the same names was taken. */
  nodeAt(path: string, taken: TakenWays): Node | undefined;
  /** The action a step path performs; throws when the definition has no such step. */
  actionAt(path: string, taken: TakenWays): AnyAction;
  readonly events: ReadonlyMap<string, Event>;
  readonly forms: ReadonlyMap<string, Form>;
}

/** Turns paths back into work, so that an engine stores names and never closures. */
export function indexWorkflow(workflow: AnyWorkflow): IndexedWorkflow {
  const nodeAt = indexPlaces(workflow.nodes);
  const events = new Map<string, Event>();
  const forms = new Map<string, Form>();
  const collect = (nodes: Nodes): void => {
    for (const node of nodes) {
      if (node.kind === "waitFor") events.set(node.event.id, node.event);
      if (node.kind === "form") forms.set(node.form.id, node.form);
      for (const child of childrenOf(node)) collect(child.nodes);
    }
  };
  collect(workflow.nodes);
  return {
    workflow,
    definition: definitionHash(workflow),
    nodeAt,
    events,
    forms,
    actionAt(path, taken) {
      const node = nodeAt(path, taken);
      if (node?.kind === "step") return node.action;
      if (node?.kind === "waitUntil") return node.check;
      throw new Error(`"${workflow.id}" ${workflow.version} has no step at "${path}".`);
    },
  };
}
