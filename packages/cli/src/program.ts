import { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import type { ExitCode } from "./exit-code.ts";
import { loadWorkflows } from "./host/load-workflows.ts";
import { declareDefinitionCommands } from "./program/declare-definition-commands.ts";
import { declareDeskCommands } from "./program/declare-desk-commands.ts";
import { declareEvidenceCommands } from "./program/declare-evidence-commands.ts";
import { declareRunCommands } from "./program/declare-run-commands.ts";
import { declareSandboxCommand } from "./program/declare-sandbox-command.ts";
import { declareServeCommand } from "./program/declare-serve-command.ts";
import { declareStorageCommands } from "./program/declare-storage-commands.ts";
import { declareTenantCommands } from "./program/declare-tenant-commands.ts";
import { declareWebhooksCommands } from "./program/declare-webhooks-commands.ts";
import { examples } from "./program/examples.ts";

/** Where commands run, and what takes their exit code. */
export interface ProgramOptions extends Pick<CommandContext, "terminal" | "clock" | "environment"> {
  exit(code: ExitCode): void;
}

/** The command `msp` with all its subcommands. */
export function createProgram({ terminal, clock, environment, exit }: ProgramOptions): Command {
  const program = new Command("msp")
    .description("Run, plan, print and prove the procedures of a managed service provider.")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => terminal.write(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => terminal.hasColors,
      getErrHasColors: () => terminal.hasColors,
    })
    .showSuggestionAfterError()
    .option("--json", "print data, one JSON object a line, instead of text")
    .option("--config <file>", "configuration file (default: msp.config.json when it is there)")
    .option("--module <file>", "add the workflows a module exports; may be repeated", collect)
    .addHelpText(
      "after",
      `${examples("msp list", "msp show remove-contact", "msp plan remove-contact --sandbox", "msp run remove-contact --sandbox", "msp sandbox --json")}

Exit codes: 0 done, 1 failed or refused, 2 called wrongly, 3 waiting, 4 finished with doubts, 5 a service refused or could
not be reached.
Credentials come from the environment (AUTOTASK_USERNAME, AUTOTASK_SECRET, AUTOTASK_INTEGRATION_CODE, MSP_SMTP_…) or the
configuration file, never from arguments.`,
    );

  const contextOf = (command: Command): CommandContext => {
    const { json = false, config, module = [] } = command.optsWithGlobals<GivenOptions>();
    const options = { json, config, module };
    return { terminal, clock, environment, options, workflows: () => loadWorkflows(module) };
  };
  const declaring = { program, contextOf, exit };
  declareDefinitionCommands(declaring);
  declareTenantCommands(declaring);
  declareRunCommands(declaring);
  declareEvidenceCommands(declaring);
  declareDeskCommands(declaring);
  declareStorageCommands(declaring);
  declareServeCommand(declaring);
  declareWebhooksCommands(declaring);
  declareSandboxCommand(declaring);
  return program;
}

interface GivenOptions {
  readonly json?: boolean;
  readonly config?: string;
  readonly module?: readonly string[];
}

const collect = (file: string, before: readonly string[] = []): readonly string[] => [...before, file];
