import type { AnyWorkflow } from "@msp/workflows";

/** The definition a run is told with: its own version, or another of the same id; `undefined` where none is known here. */
export const knownWorkflow = (
  workflows: readonly AnyWorkflow[],
  run: { readonly workflow: string; readonly version: string },
): AnyWorkflow | undefined =>
  workflows.find(({ id, version }) => id === run.workflow && version === run.version) ??
  workflows.findLast(({ id }) => id === run.workflow);
