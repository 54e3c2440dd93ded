import { DefinitionError } from "@msp/workflows";
import { SystemError } from "@msp/workflows/ports";
import { AnswerRefusedError, RunRefusedError, StorageError } from "@msp/workflows/run";
import { CommanderError } from "commander";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { RefusedError } from "./refused-error.ts";
import { storageAdvice } from "./storage/storage-advice.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What a person reads about a failure, and the exit code it ends with. Faults of this software keep their stack, so that they can be reported; the text is
 * empty where everything has been said.
 */
export function explainFailure(error: unknown, ended: AbortSignal): { readonly text: string; readonly code: ExitCode } {
  // Commander has said what was wrong, or printed the help that was asked for, before it throws.
  if (error instanceof CommanderError)
    return { text: "", code: error.exitCode === 0 ? exitCode.success : exitCode.usage };
  if (ended.aborted && error === ended.reason) return { text: "Ended.", code: exitCode.failed };
  if (SystemError.is(error)) return { text: error.message, code: exitCode.service };
  if (StorageError.is(error)) return { text: storageAdvice(error), code: exitCode.failed };
  if (error instanceof RefusedError) return { text: error.message, code: exitCode.failed };
  const isPersons = [UsageError, DefinitionError, RunRefusedError, AnswerRefusedError].some(
    (kind) => error instanceof kind,
  );
  if (isPersons) return { text: (error as Error).message, code: exitCode.usage };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `This is a fault of msp. ${text}`, code: exitCode.failed };
}
