import { Command, Option } from "commander";
import type { CommandContext, GlobalOptions } from "./command-context.ts";
import { check } from "./commands/check.ts";
import { doctor } from "./commands/doctor.ts";
import { list } from "./commands/list.ts";
import { plan } from "./commands/plan.ts";
import { run } from "./commands/run.ts";
import { sandbox } from "./commands/sandbox.ts";
import { show } from "./commands/show.ts";
import { tenantPull } from "./commands/tenant-pull.ts";
import { verify } from "./commands/verify.ts";
import type { ExitCode } from "./exit-code.ts";
import { loadWorkflows } from "./host/load-workflows.ts";

/** Where commands run, and what takes their exit code. */
export interface ProgramOptions extends Pick<CommandContext, "terminal" | "clock" | "environment"> {
  exit(code: ExitCode): void;
}

const examples = (...lines: readonly string[]) => `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}`;

/** The command `msp` with all its subcommands. */
export function createProgram({ terminal, clock, environment, exit }: ProgramOptions): Command {
  const program = new Command("msp")
    .description("Run, plan, print and prove the procedures of a managed service provider.")
    .exitOverride()
    .option("--json", "print data instead of text", false)
    .option("--config <file>", "configuration file (default: msp.config.json when it is there)")
    .option("--module <file...>", "modules whose exported workflows are added to the catalog", [])
    .configureOutput({
      writeOut: (text) => terminal.write(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
    })
    .addHelpText(
      "after",
      `${examples("msp list", "msp show remove-contact --as sop", "msp plan remove-contact --sandbox", "msp run remove-contact --sandbox", "msp sandbox --json")}

Exit codes: 0 done, 1 failed, 2 called wrongly, 3 waiting, 4 finished with doubts, 5 a service refused or could not be reached.
Credentials come from the environment (AUTOTASK_USERNAME, AUTOTASK_SECRET, AUTOTASK_INTEGRATION_CODE, MSP_SMTP_…) or the configuration file, never from arguments.`,
    );

  const contextOf = (command: Command): CommandContext => {
    const given = command.optsWithGlobals<{ json: boolean; config?: string; module: string[] }>();
    const options: GlobalOptions = { json: given.json, config: given.config, module: given.module };
    return { terminal, clock, environment, options, workflows: () => loadWorkflows(options.module) };
  };
  const inSandbox = () => new Option("--sandbox", "use the invented vendors instead of real ones").default(false);
  const tenantFile = () => new Option("--tenant <file>", "the tenant file (default: the one the configuration names)");
  const json = () => new Option("--json", "print data instead of text").default(false);
  const add = (name: string, description: string) => program.command(name).description(description).addOption(json());

  add("list", "the workflows there are").action(async (_options, command: Command) =>
    exit(await list(contextOf(command))),
  );

  add("show <workflow>", "a workflow as SOP, diagram or data")
    .addOption(new Option("--as <form>", "how to print it").choices(["sop", "diagram", "json"]).default("sop"))
    .addOption(tenantFile())
    .addHelpText("after", examples("msp show remove-contact --as diagram > remove-contact.mmd"))
    .action(async (id: string, options: { as: "sop" | "diagram" | "json"; tenant?: string }, command: Command) =>
      exit(await show(contextOf(command), id, options.as, options.tenant)),
    );

  add("check [workflow]", "what is wrong with definitions before they run").action(
    async (id: string | undefined, _options, command: Command) => exit(await check(contextOf(command), id)),
  );

  add("doctor [workflow]", "read only: credentials, zone, permissions, and what a workflow still needs in this tenant")
    .addOption(inSandbox())
    .addOption(tenantFile())
    .addHelpText("after", examples("msp doctor remove-contact --tenant tenant.json", "msp doctor --sandbox"))
    .action(async (id: string | undefined, options: { sandbox: boolean; tenant?: string }, command: Command) =>
      exit(await doctor(contextOf(command), id, { sandbox: options.sandbox, tenant: options.tenant })),
    );

  program
    .command("tenant")
    .description("the tenant file")
    .command("pull")
    .description("write the tenant file from the service, so that nobody types picklist ids")
    .addOption(json())
    .addOption(inSandbox())
    .option("--out <file>", "where to write it; a file that is there is kept and completed", "tenant.json")
    .option("--dry-run", "print it instead of writing it", false)
    .addHelpText("after", examples("msp tenant pull --out tenant.json", "msp tenant pull --sandbox --dry-run"))
    .action(async (options: { sandbox: boolean; out: string; dryRun: boolean }, command: Command) =>
      exit(await tenantPull(contextOf(command), options)),
    );

  add("plan <workflow>", "what a run would do, with the exact requests; writes nothing")
    .addOption(inSandbox())
    .addOption(tenantFile())
    .option("--input <json>", "the workflow's input: JSON, or @file")
    .addHelpText(
      "after",
      examples(
        "msp plan remove-contact --sandbox --json",
        `msp plan remove-contact --input '{"entry":{"kind":"adopt","ticketId":"4711"}}'`,
      ),
    )
    .action(async (id: string, options: { sandbox: boolean; input?: string; tenant?: string }, command: Command) =>
      exit(
        await plan(contextOf(command), id, { sandbox: options.sandbox, input: options.input, tenant: options.tenant }),
      ),
    );

  add("run <workflow>", "run it in this process and print each step as it ends")
    .addOption(inSandbox())
    .addOption(tenantFile())
    .option("--input <json>", "the workflow's input: JSON, or @file")
    .option("--answers <file>", "what people answer by themselves, as JSON")
    .option("--as <person>", "who starts it: id or id=Name")
    .option("--start-key <key>", "what makes this run this run; the same key twice is the same run")
    .option("--company <id>", "the customer; live runs need it")
    .option("--journal <file>", "where to save the journal")
    .option("--key-file <file>", "the key that signs the journal")
    .addHelpText(
      "after",
      examples("msp run remove-contact --sandbox", "msp run remove-contact --company 174 --input @request.json"),
    )
    .action(async (id: string, given: { sandbox: boolean; [name: string]: unknown }, command: Command) => {
      const text = (name: string) => given[name] as string | undefined;
      exit(
        await run(contextOf(command), id, {
          sandbox: given.sandbox,
          input: text("input"),
          tenant: text("tenant"),
          as: text("as"),
          answers: text("answers"),
          startKey: text("startKey"),
          company: text("company"),
          journal: text("journal"),
          keyFile: text("keyFile"),
        }),
      );
    });

  add("verify <journal>", "prove that a journal is unaltered, or name the first entry that is not")
    .option("--key-file <file>", "the key the journal was signed with")
    .action(async (file: string, options: { keyFile?: string }, command: Command) =>
      exit(await verify(contextOf(command), file, options.keyFile)),
    );

  add("sandbox", "start the invented vendors and keep them up until ended")
    .option("--port <number>", "port of the fake Autotask; 0 takes a free one", "0")
    .addHelpText("after", examples("msp sandbox --json"))
    .action(async (options: { port: string }, command: Command) =>
      exit(await sandbox(contextOf(command), Number(options.port))),
    );

  return program;
}
