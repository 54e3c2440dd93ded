import type { Person } from "@msp/workflows";
import { createMemoryEngine, type RunStatus } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { driveRun } from "../host/drive-run.ts";
import { obtainJournalKey } from "../host/journal-key.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { openSession, type Session } from "../host/open-session.ts";
import { saveJournal } from "../host/save-journal.ts";
import { readAnswerScript } from "../people/answer-script.ts";
import type { Respondents } from "../people/respondents.ts";
import { roleHolders } from "../people/role-holders.ts";
import { createScriptedRespondents } from "../people/scripted-respondents.ts";
import { createTerminalRespondents } from "../people/terminal-respondents.ts";
import { createProgress } from "../progress/create-progress.ts";
import { inputFor } from "./plan.ts";

/** Options of `run`. */
export interface RunCommandOptions {
  readonly sandbox: boolean;
  readonly input: string | undefined;
  readonly tenant: string | undefined;
  /** Who starts the run, as `id` or `id=Name`. */
  readonly as: string | undefined;
  readonly answers: string | undefined;
  readonly startKey: string | undefined;
  readonly company: string | undefined;
  readonly journal: string | undefined;
  readonly keyFile: string | undefined;
}

/** Runs a workflow in this process and prints what happens. */
export async function run(context: CommandContext, id: string, options: RunCommandOptions): Promise<ExitCode> {
  const { terminal, environment } = context;
  const workflow = findWorkflow(await context.workflows(), id);
  const input = await inputFor(id, options);
  const session = await openSession(context, options);
  try {
    const by = personFrom(options.as ?? environment.USER ?? environment.USERNAME ?? "operator");
    const live = session.sandbox === undefined;
    const say = (text: string) => (context.options.json ? terminal.error(text) : terminal.write(text));
    if (live) for (const line of liveNotice(session)) say(line);
    const respondents = await respondentsFor(context, session, options, by);
    const progress = createProgress(context, { workflow, format: (at) => session.calendar.format(at) });
    const engine = await createMemoryEngine({
      workflows: [workflow],
      adapters: session.adapters,
      tenant: session.tenant,
      clock: session.clock,
      calendar: session.calendar,
      people: respondents,
      live,
      signingKey: await obtainJournalKey({ file: options.keyFile, environment }),
      onEntry: (runId, entry) => progress.entry(runId, entry),
    });
    const runId = await engine.start(workflow, {
      input,
      startKey: options.startKey ?? `${id} ${JSON.stringify(input)}`,
      by,
      ...(options.company === undefined ? {} : { company: options.company }),
    });
    const status = await driveRun({
      engine,
      runId,
      respondents,
      clock: session.clock,
      ended: terminal.ended,
      waitsForPeople: options.answers !== undefined,
    });
    progress.end();
    const file = await saveJournal(await engine.journal(runId), options.journal);
    if (context.options.json)
      terminal.write(
        JSON.stringify({
          runId,
          outcome: status.outcome,
          output: status.output,
          reason: status.reason,
          doubts: status.doubts,
          journal: file,
        }),
      );
    else for (const line of closing(status, file)) terminal.write(line);
    return exitFor(status);
  } finally {
    await session.close();
  }
}

const respondentsFor = async (
  context: CommandContext,
  session: Session,
  options: RunCommandOptions,
  by: Person,
): Promise<Respondents> => {
  const holders = roleHolders(session.tenant, by);
  const now = () => session.clock.now();
  if (options.answers !== undefined)
    return createScriptedRespondents({ script: await readAnswerScript(options.answers), holders, now });
  if (context.terminal.canAsk && !context.options.json)
    return createTerminalRespondents({ terminal: context.terminal, holders, now });
  return createScriptedRespondents({ script: [], holders, now });
};

const personFrom = (given: string): Person => {
  const [id = given, name = id] = given.split("=");
  return { id, name };
};

const liveNotice = ({ tenant }: Session): readonly string[] => [
  `LIVE: this run writes to the real services of "${tenant.title}".`,
  `  companies it may act on: ${tenant.live.companies.length === 0 ? "none (nothing will be written)" : tenant.live.companies.join(", ")}`,
  `  kill switch: ${tenant.live.killSwitch ? "ON (nothing will be written)" : "off"}`,
];

const closing = (status: RunStatus, file: string): readonly string[] => [
  "",
  `${status.outcome}${status.reason === undefined ? "" : `: ${status.reason}`}`,
  ...status.doubts.map((path) => `  not proven: ${path}`),
  ...status.requests.map((request) => `  waits for ${request.to}: ${request.title}`),
  ...(status.outcome === "waiting"
    ? ["  This engine lives in memory: the run ends with this process. Its journal shows how far it came."]
    : []),
  `journal: ${file}`,
];

const exitFor = (status: RunStatus): ExitCode => {
  switch (status.outcome) {
    case "succeeded":
    case "stopped":
      return exitCode.success;
    case "finished with doubts":
      return exitCode.doubts;
    case "waiting":
      return exitCode.waiting;
    default:
      return exitCode.failed;
  }
};
