import { type Command, Option } from "commander";
import { type AnswerOptions, answer } from "../commands/answer.ts";
import { type CancelOptions, cancel } from "../commands/cancel.ts";
import { type ResumeCommandOptions, resume } from "../commands/resume.ts";
import { type RunsOptions, runs } from "../commands/runs.ts";
import { type Declaring, declaringTenant } from "./declaring.ts";
import { examples } from "./examples.ts";

/** `--state`, of commands that look at or change live runs. */
export const declaringState = (): Option =>
  new Option("--state <file>", "the file live runs are kept in (default: the configuration's, or .msp/runs.sqlite)");

const declaringPerson = (what: string): Option =>
  new Option("--as <person>", `${what}: id or id=Name (default: the user of this computer)`);

/** Declares the commands for live runs that are kept: `runs`, `answer`, `cancel` and `resume`. */
export function declareDeskCommands({ program, contextOf, exit }: Declaring): void {
  program
    .command("runs")
    .description("live runs: how each stands, whose turn it is, and when time wakes it; sends nothing")
    .addOption(declaringState())
    .addOption(declaringTenant())
    .addOption(new Option("--waiting", "only those that need somebody").default(false).conflicts("all"))
    .option("--all", "also those that ended more than a day ago", false)
    .addHelpText("after", examples("msp runs", "msp runs --waiting", "msp runs --all --json"))
    .action(async ({ state, tenant, waiting, all }: RunsOptions, command: Command) =>
      exit(await runs(contextOf(command), { state, tenant, waiting, all })),
    );

  program
    .command("answer [run]")
    .description("answer what a run asks: its id, the beginning of it, or the token of a question")
    .addOption(declaringState())
    .addOption(declaringTenant())
    .option("--value <json>", "the answer: JSON, or @file; for approvals and questions one word will do")
    .addOption(declaringPerson("who answers"))
    .option("--close <reason>", "close a form without an answer")
    .addHelpText(
      "after",
      `${examples(
        "msp answer",
        "msp answer 99b2 --value approve --as ada.stone@example.com",
        "msp answer 99b2 --value retry",
        "msp answer 99b2 --value @answer.json --as 'terry.hale@example.com=Terry Hale'",
      )}

Without --value the terminal asks, part by part. A step that failed asks for retry, accept, skip or stop. Where a run has ended
with doubts, the answer says what you saw, and you vouch for them by name.`,
    )
    .action(async (given: string | undefined, options: Partial<AnswerOptions>, command: Command) => {
      const { state, tenant, value, as, close } = options;
      exit(await answer(contextOf(command), given, { state, tenant, value, as, close }));
    });

  program
    .command("cancel <run>")
    .description("end a run: nothing new is written, and what is under way is brought to its end")
    .requiredOption("--reason <text>", "why; it stands in the journal")
    .addOption(declaringState())
    .addOption(declaringTenant())
    .addOption(declaringPerson("who cancels"))
    .addHelpText("after", examples("msp cancel 99b2 --reason 'The customer changed their mind'"))
    .action(async (given: string, { state, tenant, as, reason }: CancelOptions, command: Command) =>
      exit(await cancel(contextOf(command), given, { state, tenant, as, reason })),
    );

  program
    .command("resume [run]")
    .description("take a run, or all that have something to do, as far as it goes now without waiting")
    .addOption(declaringState())
    .addOption(declaringTenant())
    .addOption(declaringPerson("who operates it"))
    .option("--key-file <file>", "the key that signs the journal (default: MSP_JOURNAL_KEY, or .msp/journal.key)")
    .option("--yes", "go on without asking at the terminal", false)
    .addHelpText(
      "after",
      `${examples("msp resume", "msp resume 99b2 --yes")}

Where a host is running, it is asked to go on now; otherwise this command does it, within the limits of live runs.`,
    )
    .action(async (given: string | undefined, options: Partial<ResumeCommandOptions>, command: Command) => {
      const { state, tenant, as, keyFile, yes = false } = options;
      exit(await resume(contextOf(command), given, { state, tenant, as, keyFile, yes }));
    });
}
