import { type Command, Option } from "commander";
import { type ExportOptions, exportRun } from "../commands/export.ts";
import { type RunShowOptions, runShow } from "../commands/run-show.ts";
import { type VerifyOptions, verify } from "../commands/verify.ts";
import { exportForms } from "../evidence/write-export.ts";
import { declaringState } from "./declare-desk-commands.ts";
import { type Declaring, declaringTenant } from "./declaring.ts";
import { examples } from "./examples.ts";

const declaringKey = (): Option =>
  new Option("--key-file <file>", "the key journals are signed with (default: MSP_JOURNAL_KEY, or .msp/journal.key)");

/** Declares the commands that show and prove what happened: `run show`, `export` and `verify`. */
export function declareEvidenceCommands(declaring: Declaring): void {
  declareRunShow(declaring);
  declareExport(declaring);
  declareVerify(declaring);
}

function declareRunShow({ program, contextOf, exit }: Declaring): void {
  const show = program.commands.find((command) => command.name() === "run")?.command("show <run>");
  show
    // What `msp run` is started with means nothing here, though commander would take it.
    ?.configureHelp({ ...show.configureHelp(), visibleGlobalOptions: () => [...program.options] })
    .description("one run as a technician reads it: what was done and said, whose turn it is, what to do next")
    .addOption(declaringState())
    .addOption(declaringTenant())
    .option("--all", "also what was only read, or decided by rule", false)
    .addHelpText("after", examples("msp run show 99b2995a", "msp run show 99b2995a3511b014 --json"))
    .action(async (run: string, _options: object, command: Command) => {
      // `msp run` knows options of the same names and takes them first.
      const { state, tenant, all } = command.optsWithGlobals<RunShowOptions>();
      exit(await runShow(contextOf(command), run, { state, tenant, all }));
    });
}

function declareExport({ program, contextOf, exit }: Declaring): void {
  program
    .command("export <run>")
    .description("write what proves a run: a page for people, and data that shows whether anything in it was changed")
    .option("--out <place>", "a folder, or the file of one form (default: the current folder)")
    .addOption(new Option("--as <form>", "which of the two to write").choices(exportForms).default("both"))
    .option("--replace", "write over files that are there", false)
    .addOption(declaringState())
    .addOption(declaringTenant())
    .addOption(declaringKey())
    .addHelpText(
      "after",
      `${examples(
        "msp export 99b2995a --out evidence",
        "msp export 99b2995a --as markdown --out acme.md",
        "msp export .msp/journals/99b2995a3511b014.json",
      )}

The run is given by its id, the beginning of it, or the file of its journal. One that still goes on is written as it stands.`,
    )
    .action(async (run: string, { out, as, replace, state, tenant, keyFile }: ExportOptions, command: Command) =>
      exit(await exportRun(contextOf(command), run, { out, as, replace, state, tenant, keyFile })),
    );
}

function declareVerify({ program, contextOf, exit }: Declaring): void {
  program
    .command("verify [file]")
    .description("prove that evidence, a journal or all runs are unaltered, or name the first entry that is not")
    .option(
      "--state <file>",
      "the state file to prove, or to compare the named file with (default without a file: the configuration's, or .msp/runs.sqlite)",
    )
    .addOption(declaringKey())
    .addHelpText(
      "after",
      `${examples(
        "msp verify",
        "msp verify evidence-99b2995a3511b014.json",
        "msp verify evidence-99b2995a3511b014.json --state runs.sqlite",
        "msp verify --state backups/runs-2026-11-22.sqlite",
      )}

Without a file every run of the state file is proven, archived ones included, over a copy: nothing in it is changed. With a file
and --state it is also said whether the state file still holds what the file says. Without the key the best that can be said is that everything fits together.`,
    )
    .action(async (file: string | undefined, { keyFile, state }: VerifyOptions, command: Command) =>
      exit(await verify(contextOf(command), file, { keyFile, state })),
    );
}
