import type { Json } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import { answerFromMail } from "../demo/answer-from-mail.ts";
import { hostRun } from "../host/host-run.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import type { SandboxSession } from "../host/open-sandbox-session.ts";
import { parseAnswerScript } from "../people/answer-script.ts";
import { createScriptedRespondents } from "../people/scripted-respondents.ts";
import { describeStatus } from "../progress/describe-status.ts";
import type { Sandbox } from "../sandbox/create-sandbox.ts";
import { sandboxPeople } from "../sandbox/sandbox-tenant.ts";
import { countByHand } from "./count-by-hand.ts";
import { countRequests } from "./count-requests.ts";
import { inputOfScenario } from "./input-of-scenario.ts";
import type { Scenario, ScenarioEnd } from "./scenario.ts";

/** A played scenario: how it stands, what of it was to be, and where its journal lies. */
export interface PlayedScenario {
  readonly runId: string;
  readonly end: ScenarioEnd;
  /** What must be true, and whether it is. The end comes first, then the scenario's own statements. */
  readonly statements: readonly { readonly statement: string; readonly holds: boolean }[];
  readonly journal: string;
  /** How many requests each service received. */
  readonly requests: { readonly [service: string]: number };
  /** How many somebody would need who follows the same steps by hand. */
  readonly byHand: number;
  /** The end in words. */
  readonly lines: readonly string[];
}

/** Nobody's reminders go on for longer: a run that waits for somebody who never answers is left where it is. */
const horizonMs = 400 * 86_400_000;
const minuteMs = 60_000;

/** Plays a scenario to its end in a prepared world; see `openScenario`. */
export async function playScenario(
  context: CommandContext,
  session: SandboxSession,
  scenario: Scenario,
  files: { readonly journal?: string | undefined; readonly keyFile?: string | undefined },
): Promise<PlayedScenario> {
  const { sandbox, clock } = session;
  const { world = [], answers, by = sandboxPeople.technician } = scenario;
  const began = clock.now();
  for (const { afterMinutes, happens } of world) clock.at(began + afterMinutes * minuteMs, () => happens(sandbox));
  const script = parseAnswerScript(
    answers.map(({ does: _does, ...line }) => line),
    `scenario "${scenario.name}"`,
  );
  const deeds = new Map(script.map((line, index) => [line, answers[index]?.does]));
  const refusals: string[] = [];
  const workflow = findWorkflow(await context.workflows(), scenario.workflow);
  const hosted = await hostRun(context, session, {
    workflow,
    input: inputOfScenario(scenario, sandbox),
    by,
    startKey: `scenario ${scenario.name}`,
    ...files,
    respondents: (_narrator, holders) =>
      createScriptedRespondents({
        script,
        holders,
        now: () => clock.now(),
        submitForm: answerFromMail(sandbox),
        beforeAnswer: (line) => deeds.get(line)?.(sandbox),
        waitsAnyway: () => clock.now() < began + horizonMs,
        onRefusal(reason) {
          refusals.push(reason);
          context.terminal.error(reason);
        },
      }),
  });
  try {
    const status = await hosted.drive();
    const { outcome, output, reason, doubts, notes = [], requests } = status;
    const end: ScenarioEnd = {
      outcome,
      ...(output === undefined ? {} : { output: output as Json }),
      ...(reason === undefined ? {} : { reason }),
      doubts,
      notes: notes.map(({ text }) => text),
      refusals,
      asked: requests.map(({ title }) => title),
    };
    const { ends } = scenario;
    const because = ends.reason === undefined ? "" : `, because "${ends.reason}"`;
    const statements = {
      [`the run ends: ${ends.outcome}${because}`]:
        outcome === ends.outcome && (reason ?? "").includes(ends.reason ?? ""),
      ...checked(scenario, sandbox, end),
    };
    return {
      runId: status.runId,
      end,
      statements: Object.entries(statements).map(([statement, holds]) => ({ statement, holds })),
      journal: hosted.journal,
      requests: countRequests(sandbox),
      byHand: countByHand((await hosted.engine.journal(status.runId)).entries, workflow),
      lines: describeStatus(status, hosted.narrator),
    };
  } finally {
    hosted.close();
  }
}

/** What the scenario says about the world; a check that could not be made is one that does not hold. */
function checked({ check }: Scenario, sandbox: Sandbox, end: ScenarioEnd): ReturnType<Scenario["check"]> {
  try {
    return check(sandbox, end);
  } catch (error) {
    return { [`the check could be made (${error instanceof Error ? error.message : String(error)})`]: false };
  }
}
