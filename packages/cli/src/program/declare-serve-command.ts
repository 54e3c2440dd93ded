import type { Command } from "commander";
import { type ServeCommandOptions, serve } from "../commands/serve.ts";
import { type Declaring, declaringTenant } from "./declaring.ts";
import { examples } from "./examples.ts";

/** Declares `serve`. */
export function declareServeCommand({ program, contextOf, exit }: Declaring): void {
  program
    .command("serve")
    .description("drive live runs, fire their timers, and start runs from tickets, until this command is ended")
    .addOption(declaringTenant())
    .option("--state <file>", "the file live runs are kept in (default: the configuration's, or .msp/runs.sqlite)")
    .option("--listen <address>", "receive webhooks and forms at HOST:PORT, or at PORT of this machine alone")
    .option("--once", "ask for tickets once, take everything as far as it goes, and end; for a scheduler", false)
    .option("--as <person>", "the operator, where the tenant file names none: id or id=Name (default: this user)")
    .option("--key-file <file>", "the key that signs journals (default: MSP_JOURNAL_KEY, or .msp/journal.key)")
    .option("--yes", "begin without asking at the terminal", false)
    .addHelpText(
      "after",
      `${examples("msp serve", "msp serve --yes --json --listen 127.0.0.1:8080", "msp serve --once --yes")}

What tickets start is configured under "serve" in the configuration file. Secrets of what is received come from the
environment: MSP_FORM_SECRET, and MSP_WEBHOOK_SECRET_NAME for each webhook.`,
    )
    .action(async (given: Partial<ServeCommandOptions>, command: Command) => {
      const { tenant, state, listen, as, keyFile, once = false, yes = false } = given;
      exit(await serve(contextOf(command), { tenant, state, listen, as, keyFile, once, yes }));
    });
}
