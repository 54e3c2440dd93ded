import type { Person } from "@msp/workflows";
import type { Clock, PersonRequest } from "@msp/workflows/ports";
import type { CommandContext } from "../command-context.ts";
import type { Narrator, NarratorOptions } from "../progress/create-narrator.ts";
import { readAnswerScript } from "./answer-script.ts";
import type { Respondents } from "./respondents.ts";
import { createScriptedRespondents } from "./scripted-respondents.ts";
import { createTerminalRespondents } from "./terminal-respondents.ts";

/** Who answers: the script that was given, whoever sits at the terminal, or nobody. */
export async function chooseRespondents(
  { terminal, options: { json } }: CommandContext,
  options: Pick<NarratorOptions, "holders"> & {
    readonly narrator: Narrator;
    readonly clock: Clock;
    readonly operator: Person;
    /** The file of a script. */
    readonly answers: string | undefined;
  },
): Promise<Respondents> {
  const { narrator, holders, operator, clock, answers } = options;
  const now = () => clock.now();
  if (answers === undefined && terminal.canAsk && !json)
    return createTerminalRespondents({
      terminal,
      holders,
      operator,
      now,
      describe: (request) => wordsOf(narrator, request),
    });
  return createScriptedRespondents({
    script: answers === undefined ? [] : await readAnswerScript(answers),
    holders,
    now,
    onRefusal: (reason) => terminal.error(reason),
  });
}

function wordsOf(narrator: Narrator, request: PersonRequest): readonly string[] {
  const { text, details = [] } = narrator.describeRequest(request);
  return [text, ...details.map((detail) => `  ${detail}`)];
}
