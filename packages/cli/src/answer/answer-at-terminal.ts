import type { PersonRequest } from "@msp/workflows/ports";
import type { AnswerTaker } from "../people/respondents.ts";
import { roleHolders } from "../people/role-holders.ts";
import { createTerminalRespondents } from "../people/terminal-respondents.ts";
import { UsageError } from "../usage-error.ts";
import { answerShape } from "./answer-shape.ts";
import { type Answering, answererOf } from "./answering.ts";
import { describeAsked } from "./describe-asked.ts";

/** Asks whoever sits at the terminal, part by part; refusals are told and asked again. Throws `UsageError` where nobody can be asked. */
export async function answerAtTerminal(
  answering: Answering,
  request: PersonRequest,
): Promise<"answered" | "put off" | "over"> {
  const { context, opened, as } = answering;
  const { terminal, options } = context;
  if (!terminal.canAsk || options.json)
    throw new UsageError(
      [`"${request.title}" was not answered: nobody can be asked here.`, ...answerShape(request)].join("\n"),
    );
  const { desk, session } = opened;
  const lines = await describeAsked(answering, request);
  const by = answererOf(answering);
  const respondents = createTerminalRespondents({
    terminal,
    holders: roleHolders(session.tenant, by),
    operator: by,
    ...(as === undefined ? {} : { as: by }),
    now: () => session.clock.now(),
    describe: () => lines,
  });
  let end: "answered" | "put off" | "over" = "put off";
  const taker: AnswerTaker = {
    submitForm: (submission) => desk.submitForm(submission),
    async answer(token, answer) {
      end = "over";
      await desk.answer(token, answer);
      end = "answered";
    },
  };
  for (const line of lines.slice(1)) terminal.write(line);
  await respondents.ask(request);
  await respondents.answerDue(taker, session.clock.now(), terminal.ended);
  return end;
}
