import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { removeContact } from "@msp/catalog";
import { createMemoryEngine, planWorkflow, tenantView } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { driveRun } from "../host/drive-run.ts";
import { obtainJournalKey } from "../host/journal-key.ts";
import { openSession } from "../host/open-session.ts";
import { saveJournal } from "../host/save-journal.ts";
import { roleHolders } from "../people/role-holders.ts";
import { createScriptedRespondents } from "../people/scripted-respondents.ts";
import { createProgress } from "../progress/create-progress.ts";
import { describePlan } from "../progress/describe-plan.ts";
import { sandboxInputs } from "../sandbox/sandbox-input.ts";
import { sandboxPeople } from "../sandbox/sandbox-tenant.ts";
import { answerFromMail } from "./answer-from-mail.ts";
import { demoAnswers } from "./demo-answers.ts";
import { whereToLook } from "./where-to-look.ts";

/** Boots the sandbox, prints the plan of a removal, runs it with invented people on the sandbox's clock, and says where to look afterwards. */
export async function runDemo(context: CommandContext): Promise<ExitCode> {
  const { terminal, options, environment } = context;
  const say = (line: string) => {
    if (!options.json) terminal.write(line);
  };
  const session = await openSession(context, { sandbox: true });
  const { sandbox, tenant, clock, calendar, adapters } = session;
  if (!sandbox) throw new Error("The demonstration runs in the sandbox.");
  try {
    const input = sandboxInputs[removeContact.id];
    const { technician } = sandboxPeople;
    say("Everything here is invented: the provider, its customer, the people, and the services they use.");
    say(
      `A fake Autotask answers over HTTP at ${sandbox.access.autotask.zoneUrl}; time is simulated, so weeks pass in seconds.\n`,
    );

    say(`1. The plan. Reads were made, nothing was written; "might" depends on what is not known yet.\n`);
    const secrets = { resolve: () => Promise.reject(new Error("The demonstration has no secrets.")) };
    const plan = await planWorkflow(removeContact, input, { adapters, tenant: tenantView(tenant), clock, secrets });
    if (options.json) terminal.write(JSON.stringify({ plan }));
    else for (const line of describePlan(plan)) say(line);

    say(`\n2. The run. Each line is one entry of the journal.\n`);
    const progress = createProgress(context, { workflow: removeContact, format: (at) => calendar.format(at) });
    const respondents = createScriptedRespondents({
      script: demoAnswers,
      holders: roleHolders(tenant, technician),
      now: () => clock.now(),
      submitForm: answerFromMail(sandbox),
    });
    const engine = await createMemoryEngine({
      workflows: [removeContact],
      adapters,
      tenant,
      clock,
      calendar,
      people: respondents,
      signingKey: await obtainJournalKey({ environment }),
      onEntry: (runId, entry) => progress.entry(runId, entry),
    });
    const runId = await engine.start(removeContact, {
      input: input as never,
      startKey: "demonstration",
      by: technician,
    });
    let status = await driveRun({ engine, runId, respondents, clock, ended: terminal.ended, waitsForPeople: true });
    if (status.outcome === "finished with doubts") {
      say(
        `\nNot proven: ${status.doubts.join(", ")}. A mail server takes a mail and cannot be asked later, so a person vouches for it by name.\n`,
      );
      status = await engine.acceptDoubts(runId, { by: sandboxPeople.office, note: "saw the mail in the mailbox" });
    }
    progress.end();

    const journal = await saveJournal(await engine.journal(runId));
    const sop = relative(
      process.cwd(),
      fileURLToPath(
        new URL("src/remove-contact/remove-contact.sop.md", import.meta.resolve("@msp/catalog/package.json")),
      ),
    );
    if (options.json)
      terminal.write(
        JSON.stringify({
          runId,
          outcome: status.outcome,
          output: status.output,
          reason: status.reason,
          doubts: status.doubts,
          journal,
          sop,
        }),
      );
    else {
      say("\n3. What became of it, as the fake services themselves say.\n");
      for (const line of whereToLook(sandbox, status, { journal, sop })) say(line);
      for (const path of status.doubts) say(`  not proven: ${path}`);
      for (const request of status.requests) say(`  waits for ${request.to}: ${request.title} (${request.path})`);
      say(`\n${status.outcome}${status.reason === undefined ? "" : `: ${status.reason}`}`);
    }
    return status.outcome === "succeeded"
      ? exitCode.success
      : status.outcome === "finished with doubts"
        ? exitCode.doubts
        : exitCode.failed;
  } finally {
    await session.close();
  }
}
