import type { AnyWorkflow } from "@msp/workflows";
import type { Clock } from "@msp/workflows/ports";
import type { Terminal } from "./terminal.ts";

/** Variables of the environment. */
export interface Environment {
  readonly [variable: string]: string | undefined;
}

/** What every command gets. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Real time. Commands in the sandbox make a clock of their own. */
  readonly clock: Clock;
  readonly environment: Environment;
  readonly options: GlobalOptions;
  workflows(): Promise<readonly AnyWorkflow[]>;
}

/** Options every command takes. */
export interface GlobalOptions {
  readonly json: boolean;
  readonly config: string | undefined;
  readonly module: readonly string[];
}
