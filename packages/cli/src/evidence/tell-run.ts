import type { AnyWorkflow } from "@msp/workflows";
import { definitionHash, type Entry, type EntryOf, type Journal } from "@msp/workflows/run";
import { createNarrator, type Narrator, type NarratorOptions } from "../progress/create-narrator.ts";
import type { EntryLine } from "../progress/entry-line.ts";
import { UsageError } from "../usage-error.ts";
import { unknownWorkflow } from "./unknown-workflow.ts";

/** A run told in words from its journal: the same words as while it went on. */
export interface ToldRun {
  readonly started: EntryOf<"started">;
  /** The definition of exactly the version that ran, or why it is not at hand. */
  readonly definition: { readonly workflow: AnyWorkflow } | { readonly missing: string };
  readonly narrator: Narrator;
  /** What a reader is told, entry by entry. */
  readonly lines: readonly { readonly entry: Entry; readonly line: EntryLine }[];
}

/** Tells a journal. Throws `UsageError` for one that does not begin with the start of a run. */
export function tellRun(
  { entries }: Journal,
  workflows: readonly AnyWorkflow[],
  words: Pick<NarratorOptions, "format" | "holders" | "knowsPeople">,
): ToldRun {
  const [started] = entries;
  if (started?.kind !== "started") throw new UsageError("This journal does not begin with the start of a run.");
  const definition = definitionOf(started, workflows);
  const workflow = "workflow" in definition ? definition.workflow : unknownWorkflow(started);
  const narrator = createNarrator({ workflow, ...words });
  const lines = entries.flatMap((entry) => {
    const line = narrator.tell(entry);
    return line ? [{ entry, line }] : [];
  });
  return { started, definition, narrator, lines };
}

function definitionOf(started: EntryOf<"started">, workflows: readonly AnyWorkflow[]): ToldRun["definition"] {
  const { workflow: id, version, definition } = started;
  const found = workflows.find((one) => one.id === id && one.version === version);
  if (!found) return { missing: `version ${version} of "${id}" is not registered here; add it with --module` };
  if (definitionHash(found) === definition) return { workflow: found };
  return { missing: `what is registered here as version ${version} of "${id}" is not what ran` };
}
