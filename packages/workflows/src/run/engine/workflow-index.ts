import type { AnyAction } from "../../define/define-action.ts";
import type { Event } from "../../define/define-event.ts";
import type { Form } from "../../define/define-form.ts";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import { indexNodes, patternOf } from "../../define/index-nodes.ts";
import type { Node } from "../../define/node.ts";
import { definitionHash } from "../definition-hash.ts";

/** A registered workflow with what the engine looks up in it by path. */
export interface IndexedWorkflow {
  readonly workflow: AnyWorkflow;
  readonly definition: string;
  nodeAt(path: string): Node | undefined;
  /** The action a step path performs; throws when the definition has no such step. */
  actionAt(path: string): AnyAction;
  readonly events: ReadonlyMap<string, Event>;
  readonly forms: ReadonlyMap<string, Form>;
}

/** Turns paths back into work, so that an engine stores names and never closures. */
export function indexWorkflow(workflow: AnyWorkflow): IndexedWorkflow {
  const nodes = indexNodes(workflow.nodes);
  const nodeAt = (path: string) => nodes.get(patternOf(path));
  const events = new Map<string, Event>();
  const forms = new Map<string, Form>();
  for (const node of nodes.values()) {
    if (node.kind === "waitFor") events.set(node.event.id, node.event);
    if (node.kind === "form") forms.set(node.form.id, node.form);
  }
  return {
    workflow,
    definition: definitionHash(workflow),
    nodeAt,
    events,
    forms,
    actionAt(path) {
      const node = nodeAt(path);
      if (node?.kind === "step") return node.action;
      if (node?.kind === "waitUntil") return node.check;
      throw new Error(`"${workflow.id}" ${workflow.version} has no step at "${path}".`);
    },
  };
}
