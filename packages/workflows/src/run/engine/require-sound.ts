import { checkWorkflow } from "../../check/check-workflow.ts";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";

/** What makes a run unsafe or its journal ambiguous. What merely reads badly, or ends early, is for the author to see and keeps nobody from running. */
const unsafe = new Set([
  "approved-irreversible",
  "single-approval",
  "settled-write",
  "unique-name",
  "unique-decision",
  "usable-name",
  "nesting",
]);

/** What a definition's check found, kept because a definition never changes and a big tree takes a while to look through. */
const known = new WeakMap<AnyWorkflow, readonly string[]>();

/** Throws `RunRefusedError` listing what `checkWorkflow` found that must not run: an irreversible step nothing approves, a name used twice, and the like. */
export function requireSound(workflow: AnyWorkflow): void {
  const errors =
    known.get(workflow) ??
    checkWorkflow(workflow)
      .filter(({ severity, rule }) => severity === "error" && unsafe.has(rule))
      .map(({ message }) => message);
  known.set(workflow, errors);
  if (errors.length > 0) {
    throw new RunRefusedError(
      `"${workflow.id}" was not started, because it cannot run safely:\n${errors.map((one) => `- ${one}`).join("\n")}`,
    );
  }
}
