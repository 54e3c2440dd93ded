import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { ExitCode } from "../exit-code.ts";

/** What a command is declared with. */
export interface Declaring {
  readonly program: Command;
  contextOf(command: Command): CommandContext;
  exit(code: ExitCode): void;
}

/** `--sandbox`, of commands that also work without an account; each of them declares its own. */
export const declaringSandbox = (): Option =>
  new Option("--sandbox", "use the invented services of the sandbox instead of real ones").default(false);

/** `--tenant`, of commands that need to know whose names they speak. */
export const declaringTenant = (): Option =>
  new Option("--tenant <file>", "the tenant file (default: the one the configuration names)");
