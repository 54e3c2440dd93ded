import type { AnyWorkflow } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import type { Narrator } from "./create-narrator.ts";
import { createJsonProgress } from "./json-progress.ts";
import type { Progress } from "./progress.ts";
import { createTextProgress } from "./text-progress.ts";

/** The progress a command shows: data with `--json`, live on a terminal, plain lines in a pipe. */
export const createProgress = (
  { terminal, options: { json } }: CommandContext,
  narrator: Narrator,
  workflow: AnyWorkflow,
): Progress =>
  json ? createJsonProgress((line) => terminal.write(line)) : createTextProgress(terminal, narrator, workflow);
