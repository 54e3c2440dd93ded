import type { PersonRequest } from "@msp/workflows/ports";
import { AnswerRefusedError } from "@msp/workflows/run";
import { answerAtTerminal } from "../answer/answer-at-terminal.ts";
import { answerShape } from "../answer/answer-shape.ts";
import { type Answering, answererOf } from "../answer/answering.ts";
import { chooseRequest } from "../answer/choose-request.ts";
import { readGivenAnswer } from "../answer/read-given-answer.ts";
import { vouchForRun } from "../answer/vouch-for-run.ts";
import type { CommandContext } from "../command-context.ts";
import { findRun } from "../desk/find-run.ts";
import { openRunDesk } from "../desk/open-run-desk.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `answer`. */
export interface AnswerOptions {
  readonly state: string | undefined;
  readonly tenant: string | undefined;
  /** The answer: JSON, or `@file`; for approvals and questions a word as well. Without it the terminal asks. */
  readonly value: string | undefined;
  /** Who answers, as `id` or `id=Name`. */
  readonly as: string | undefined;
  /** Closes a form without an answer, for this reason. */
  readonly close: string | undefined;
}

/** Answers what a run asks: a task, a form, an approval, a checklist, or what is to become of a step that failed. */
export async function answer(
  context: CommandContext,
  given: string | undefined,
  options: AnswerOptions,
): Promise<ExitCode> {
  if (options.value !== undefined && options.close !== undefined)
    throw new UsageError("--value answers and --close closes without an answer. Give one of them.");
  const opened = await openRunDesk(context, { ...options, purpose: "change" });
  try {
    const answering: Answering = { context, opened, as: options.as };
    const { desk } = opened;
    if (given?.includes(":")) return await answerOne(answering, await requestOf(answering, given), options);
    const runId = given === undefined ? undefined : await findRun(desk, given);
    const open = (await desk.requests()).filter((request) => runId === undefined || request.runId === runId);
    if (open.length > 0) {
      const request = await chooseRequest(answering, open);
      if (options.value !== undefined) requireToken(request);
      return await answerOne(answering, request, options);
    }
    if (runId === undefined) throw new UsageError(`Nobody is asked anything in "${desk.file}".`);
    return await vouchForRun(answering, await desk.status(runId), options.value);
  } finally {
    await opened.close();
  }
}

/** The request of a token, open or not; what is not open any more is refused when it is answered, with the reason. */
async function requestOf({ opened: { desk } }: Answering, token: string): Promise<PersonRequest> {
  const open = (await desk.requests()).find((request) => request.token === token);
  if (open) return open;
  const runId = await findRun(desk, token.slice(0, token.indexOf(":")));
  for (const entry of (await desk.journal(runId)).entries)
    if (entry.kind === "opened" && entry.request.token === token) return entry.request;
  throw new UsageError(`Run ${runId} asks nothing under "${token}". "msp runs --waiting --json" lists what is asked.`);
}

/** The same line given twice must not approve whatever the run asks next. */
function requireToken({ kind, title, token }: PersonRequest): void {
  if (kind !== "approval") return;
  throw new UsageError(
    `"${title}" is an approval. With --value, name it by its token, so that the same line given again cannot approve another one:\n  ${token}`,
  );
}

/** A refusal that says what to do about it at this command line. */
function withWhoAnswered(error: unknown, answering: Answering, request: PersonRequest): unknown {
  if (!(error instanceof AnswerRefusedError)) return error;
  if (error.reason === "not allowed" && answering.as === undefined)
    return new AnswerRefusedError(
      `${error.message} You answered as "${answererOf(answering).id}"; --as ID says who answers.`,
      error.reason,
    );
  if (error.reason === "invalid")
    return new AnswerRefusedError([error.message, ...answerShape(request)].join("\n"), error.reason);
  return error;
}

async function answerOne(
  answering: Answering,
  request: PersonRequest,
  { value, close }: AnswerOptions,
): Promise<ExitCode> {
  const { context, opened } = answering;
  const { desk } = opened;
  const { token, runId, title } = request;
  if (close !== undefined) await desk.closeForm(token, { by: answererOf(answering), reason: close });
  else if (value !== undefined)
    await desk
      .answer(token, {
        by: answererOf(answering),
        channel: "command line",
        value: await readGivenAnswer(request, value),
      })
      .catch((error: unknown) => {
        throw withWhoAnswered(error, answering, request);
      });
  else {
    const end = await answerAtTerminal(answering, request);
    if (end !== "answered") return end === "put off" ? exitCode.waiting : exitCode.usage;
  }
  const kind = close === undefined ? "answered" : "closed";
  if (context.options.json) context.terminal.write(JSON.stringify({ kind, runId, token, isServed: desk.isServed }));
  else {
    const what = close === undefined ? "The answer to" : "Closed without an answer:";
    const next = desk.isServed ? "The host goes on with it." : `It is kept; "msp resume ${runId}" goes on with it.`;
    context.terminal.write(`${what} "${title}"${close === undefined ? " was taken" : ""}. ${next}`);
  }
  return exitCode.success;
}
