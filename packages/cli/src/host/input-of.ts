import type { AnyWorkflow } from "@msp/workflows";
import * as z from "zod";
import { sandboxInputs } from "../sandbox/sandbox-input.ts";
import { UsageError } from "../usage-error.ts";
import { readInput } from "./read-input.ts";

/**
 * The input given on the command line, or the sandbox's own example.
 *
 * Throws `UsageError` where there is none, or where it does not fit, naming every place.
 */
export async function inputOf(
  workflow: AnyWorkflow,
  options: { readonly sandbox: boolean; readonly input: string | undefined },
): Promise<unknown> {
  const example = options.sandbox ? sandboxInputs[workflow.id] : undefined;
  const input = options.input === undefined ? example : await readInput(options.input);
  if (input === undefined) {
    throw new UsageError(
      `Give the input of "${workflow.id}" with --input JSON or --input @file. "msp show ${workflow.id}" says what it takes.`,
    );
  }
  const checked = workflow.input.safeParse(input);
  if (checked.success) return input;
  throw new UsageError(
    `The input of "${workflow.id}" does not fit:\n${z.prettifyError(checked.error)}\n"msp show ${workflow.id}" says what it takes.`,
  );
}
