import type { Command } from "commander";
import { type PlanOptions, plan } from "../commands/plan.ts";
import { type RunCommandOptions, run } from "../commands/run.ts";
import { type ShadowCommandOptions, shadow } from "../commands/shadow.ts";
import { type Declaring, declaringSandbox, declaringTenant } from "./declaring.ts";
import { examples } from "./examples.ts";

const adoptTicket = `--input '{"entry":{"kind":"adopt","ticketId":"4711"}}'`;

/** Declares the commands around a run: `plan` and `run`. */
export function declareRunCommands({ program, contextOf, exit }: Declaring): void {
  program
    .command("plan <workflow>")
    .description("what a run would do, with the exact requests; writes nothing")
    .addOption(declaringSandbox())
    .addOption(declaringTenant())
    .option("--input <json>", "the workflow's input: JSON, or @file (default in the sandbox: an example)")
    .addHelpText(
      "after",
      examples(
        "msp plan remove-contact --sandbox",
        "msp plan remove-contact --sandbox --json",
        `msp plan remove-contact --tenant tenant.json ${adoptTicket}`,
      ),
    )
    .action(async (id: string, { sandbox, input, tenant }: PlanOptions, command: Command) =>
      exit(await plan(contextOf(command), id, { sandbox, input, tenant })),
    );

  program
    .command("shadow <workflow>")
    .description("plan it over past tickets, read only, and report what people did otherwise; Markdown, or --json")
    .requiredOption("--since <day>", "tickets opened from this day or instant on, ISO 8601")
    .addOption(declaringSandbox())
    .addOption(declaringTenant())
    .option("--until <day>", "tickets opened before this day or instant (default: now)")
    .option("--limit <count>", "no more than so many tickets, the oldest first")
    .option("--input <json>", "the input for each ticket, with places such as {ticketId}: JSON, or @file")
    .option("--category <id>", "tickets of this category (default: as the start rules say, or what the workflow needs)")
    .addHelpText(
      "after",
      examples(
        "msp shadow remove-contact --sandbox --since 2026-10-01",
        "msp shadow remove-contact --tenant tenant.json --since 2026-09-01 --limit 100 --json",
      ),
    )
    .action(async (id: string, given: ShadowCommandOptions, command: Command) => {
      const { sandbox, tenant, since, until, limit, input, category } = given;
      exit(await shadow(contextOf(command), id, { sandbox, tenant, since, until, limit, input, category }));
    });

  program
    .command("run <workflow>")
    .description("run it and print each step as it ends; a live run is kept and outlives this command")
    .addOption(declaringSandbox())
    .addOption(declaringTenant())
    .option("--input <json>", "the workflow's input: JSON, or @file (default in the sandbox: an example)")
    .option("--scenario <name>", "play a prepared course of events in the sandbox; msp scenarios lists them")
    .option("--company <id>", "the customer of a live run (default: the one the input names, or its ticket's)")
    .option("--answers <file>", "what people answer, as JSON; without it they are asked at the terminal")
    .option("--as <person>", "who starts it: id or id=Name (default: the user of this computer)")
    .option("--start-key <key>", "what makes this run this run (default: the workflow and its input)")
    .option("--state <file>", "the file live runs are kept in (default: the configuration's, or .msp/runs.sqlite)")
    .option(
      "--journal <file>",
      "where to put the journal (default in the sandbox: .msp/journals/RUN.json; live: nowhere)",
    )
    .option("--key-file <file>", "the key that signs the journal (default: MSP_JOURNAL_KEY, or .msp/journal.key)")
    .option("--yes", "start a live run without asking at the terminal", false)
    .addHelpText(
      "after",
      `${examples(
        "msp run remove-contact --sandbox",
        "msp run remove-contact --sandbox --scenario form-given-up",
        "msp run remove-contact --sandbox --answers answers.json --json",
        `msp run remove-contact --tenant tenant.json ${adoptTicket}`,
      )}

A live run acts only on companies of the tenant file's allow list (live.companies) and stops while its kill switch
(live.killSwitch) is on. Both are shown before anything happens and read again before every write.`,
    )
    .action(async (id: string, given: Partial<RunCommandOptions>, command: Command) => {
      const {
        sandbox = false,
        yes = false,
        input,
        tenant,
        as,
        answers,
        startKey,
        company,
        journal,
        keyFile,
        state,
        scenario,
      } = given;
      const files = { journal, keyFile, state };
      const options = { sandbox, yes, input, tenant, as, answers, startKey, company, ...files, scenario };
      exit(await run(contextOf(command), id, options));
    });
}
