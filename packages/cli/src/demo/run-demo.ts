import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { removeContact } from "@msp/catalog";
import { planWorkflow, tenantView, verifyJournal } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { hostRun } from "../host/host-run.ts";
import { findJournalKey } from "../host/journal-key.ts";
import { openSession } from "../host/open-session.ts";
import { readJournalFile } from "../host/read-journal-file.ts";
import { createScriptedRespondents } from "../people/scripted-respondents.ts";
import { describePlan } from "../plan/describe-plan.ts";
import { describeStatus } from "../progress/describe-status.ts";
import { resultOf } from "../progress/result-of.ts";
import { sandboxInputs } from "../sandbox/sandbox-input.ts";
import { sandboxPeople } from "../sandbox/sandbox-tenant.ts";
import { answerFromMail } from "./answer-from-mail.ts";
import { demoAnswers } from "./demo-answers.ts";
import { describeFacts } from "./describe-facts.ts";
import { readDemoFacts } from "./read-demo-facts.ts";

/** Boots the sandbox, prints the plan of a removal, runs it with invented people on the sandbox's clock, and says where to look afterwards. */
export async function runDemo(
  surroundings: Omit<CommandContext, "options" | "workflows"> & { readonly json: boolean },
): Promise<ExitCode> {
  const { terminal, environment, json } = surroundings;
  const context: CommandContext = {
    ...surroundings,
    options: { json, config: undefined, module: [] },
    workflows: async () => [removeContact],
  };
  const say = (text: string) => {
    if (!json) terminal.write(text);
  };
  const session = await openSession(context, { sandbox: true });
  const { sandbox, tenant, clock, calendar, adapters } = session;
  if (!sandbox) throw new Error("The demonstration runs in the sandbox.");
  try {
    const input = sandboxInputs[removeContact.id];
    say(introduction(sandbox.access.autotask.zoneUrl));

    say("\n1. THE PLAN\n");
    const secrets = { resolve: () => Promise.reject(new Error("The demonstration has no secrets.")) };
    const plan = await planWorkflow(removeContact, input, { adapters, tenant: tenantView(tenant), clock, secrets });
    if (json) terminal.write(JSON.stringify({ kind: "plan", plan }));
    else for (const line of describePlan(plan, removeContact, terminal)) say(line);

    say(legend);
    const hosted = await hostRun(context, session, {
      workflow: removeContact,
      input,
      by: sandboxPeople.technician,
      startKey: "demonstration",
      respondents: (_narrator, holders) =>
        createScriptedRespondents({
          script: demoAnswers,
          holders,
          now: () => clock.now(),
          submitForm: answerFromMail(sandbox),
          onRefusal: (reason) => terminal.error(reason),
        }),
    });
    const status = await hosted.drive();
    const { journal, narrator } = hosted;
    hosted.close();

    const facts = readDemoFacts(sandbox);
    const key = await findJournalKey({ environment });
    const verdict = verifyJournal(await readJournalFile(journal), key === undefined ? {} : { key });
    if (json) {
      terminal.write(JSON.stringify({ kind: "facts", ...facts, journal: verdict, sop: sopFile() }));
      terminal.write(JSON.stringify(resultOf(status, { journal })));
    } else {
      say("\n3. WHAT BECAME OF IT, as the fake services themselves say\n");
      const files = { journal, verdict, sop: sopFile() };
      const { columns } = terminal;
      for (const line of describeFacts(facts, files, { format: (at) => calendar.format(at), columns })) say(line);
      for (const line of ["", ...describeStatus(status, narrator)]) say(line);
    }
    return exitCodeOf(status.outcome);
  } finally {
    await session.close();
  }
}

const introduction = (
  address: string,
): string => `Acme Dental asks its provider, Example MSP, to remove Sam Porter at an agreed time.

Everything here is invented: provider, customer, people, and what the people answer. A fake Autotask listens at
${address} and a fake mail server beside it; msp talks to both as it would to real ones.
Time is simulated, so weeks pass in seconds.`;

const legend = `
2. THE RUN: what its journal says, in words, as it happens

  verified   written, and read back from the service     done       accepted by a service that cannot be read back
  read       looked up, nothing changed                  decided    which way the procedure goes
  asks       what people are asked, and who              answered   what they said, and how it came

A write that cannot be read back is no proof: at the end a person has to vouch for it by name.
`;

/** Where the page for technicians lies, from where the command is run. */
const sopFile = (): string =>
  relative(
    process.cwd(),
    fileURLToPath(
      new URL("src/remove-contact/remove-contact.sop.md", import.meta.resolve("@msp/catalog/package.json")),
    ),
  );
