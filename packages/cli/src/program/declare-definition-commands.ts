import { type Command, Option } from "commander";
import { check } from "../commands/check.ts";
import { list } from "../commands/list.ts";
import { scenarios } from "../commands/scenarios.ts";
import { type ShowOptions, show, showForms } from "../commands/show.ts";
import { type Declaring, declaringTenant } from "./declaring.ts";
import { examples } from "./examples.ts";

/** Declares the commands that only look at definitions: `list`, `scenarios`, `show` and `check`. */
export function declareDefinitionCommands({ program, contextOf, exit }: Declaring): void {
  program
    .command("list")
    .description("the workflows there are")
    .addHelpText("after", examples("msp list", "msp --module ./my-workflows.js list --json"))
    .action(async (_options: object, command: Command) => exit(await list(contextOf(command))));

  program
    .command("scenarios [workflow]")
    .description("prepared courses of events that can be played in the sandbox")
    .addHelpText("after", examples("msp scenarios", "msp scenarios remove-contact --json"))
    .action(async (id: string | undefined, _options: object, command: Command) =>
      exit(await scenarios(contextOf(command), id)),
    );

  program
    .command("show <workflow>")
    .description("a workflow as the page a technician reads (sop), as a diagram, or as data")
    .addOption(new Option("--as <form>", "how to print it (default: sop, or json with --json)").choices(showForms))
    .addOption(declaringTenant())
    .option("--whole", "print procedures that the page starts in full, instead of where their own page is")
    .addHelpText(
      "after",
      examples(
        "msp show remove-contact",
        "msp show remove-contact --tenant tenant.json > remove-contact.md",
        "msp show remove-contact --as diagram > remove-contact.mmd",
      ),
    )
    .action(async (id: string, options: Partial<ShowOptions>, command: Command) =>
      exit(await show(contextOf(command), id, { as: options.as, tenant: options.tenant, whole: options.whole })),
    );

  program
    .command("check [workflow]")
    .description("what is wrong with definitions before they run")
    .addHelpText("after", examples("msp check", "msp --module ./my-workflows.js check my-workflow"))
    .action(async (id: string | undefined, _options: object, command: Command) =>
      exit(await check(contextOf(command), id)),
    );
}
