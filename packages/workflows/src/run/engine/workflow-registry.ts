import type * as z from "zod";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import { type IndexedWorkflow, indexWorkflow } from "./workflow-index.ts";

/** The workflows an engine knows, each version on its own. */
export interface WorkflowRegistry {
  find(id: string, version: string): IndexedWorkflow | undefined;
  /** Throws `RunRefusedError` when this version is not registered. */
  require(workflow: AnyWorkflow): IndexedWorkflow;
  /** The schemas an event has in the registered workflows; none when nobody waits for it. */
  schemasOfEvent(event: string): readonly z.ZodType[];
  /** The schemas a form has in the registered workflows; none when nobody asks for it. */
  schemasOfForm(form: string): readonly z.ZodType[];
}

const keyOf = (id: string, version: string) => `${id}@${version}`;

/** Indexes workflows by id and version. Throws `RunRefusedError` when two that differ have both in common: runs of one would be taken for the other's. */
export function createWorkflowRegistry(workflows: readonly AnyWorkflow[]): WorkflowRegistry {
  const known = new Map<string, IndexedWorkflow>();
  for (const workflow of workflows) {
    const { id, version } = workflow;
    const indexed = indexWorkflow(workflow);
    const before = known.get(keyOf(id, version));
    if (before && before.definition !== indexed.definition)
      throw new RunRefusedError(
        `"${id}" ${version} is registered with two different definitions. Give the changed one a version of its own.`,
      );
    known.set(keyOf(id, version), indexed);
  }
  const schemasOf = (of: (indexed: IndexedWorkflow) => { readonly schema: z.ZodType } | undefined) => [
    ...new Set([...known.values()].flatMap((indexed) => of(indexed)?.schema ?? [])),
  ];
  return {
    find: (id, version) => known.get(keyOf(id, version)),
    require({ id, version }) {
      const indexed = known.get(keyOf(id, version));
      if (indexed) return indexed;
      throw new RunRefusedError(`"${id}" ${version} is not registered with this engine. Pass it in workflows.`);
    },
    schemasOfEvent: (event) => schemasOf((indexed) => indexed.events.get(event)),
    schemasOfForm: (form) => schemasOf((indexed) => indexed.forms.get(form)),
  };
}
