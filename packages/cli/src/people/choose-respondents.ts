import type { Person } from "@msp/workflows";
import type { Clock, PersonRequest } from "@msp/workflows/ports";
import type { CommandContext } from "../command-context.ts";
import type { Narrator, NarratorOptions } from "../progress/create-narrator.ts";
import type { AnswerScript } from "./answer-script.ts";
import type { Respondents } from "./respondents.ts";
import { createScriptedRespondents } from "./scripted-respondents.ts";
import { createTerminalRespondents } from "./terminal-respondents.ts";

/** Who answers: the script that was given, whoever sits at the terminal, or nobody. */
export function chooseRespondents(
  { terminal, options: { json } }: CommandContext,
  options: Pick<NarratorOptions, "holders"> & {
    readonly narrator: Narrator;
    readonly clock: Clock;
    readonly operator: Person;
    /** What people answer by themselves; whoever sits at the terminal is asked when there is none. */
    readonly script: AnswerScript | undefined;
  },
): Respondents {
  const { narrator, holders, operator, clock, script } = options;
  const now = () => clock.now();
  if (script === undefined && terminal.canAsk && !json)
    return createTerminalRespondents({
      terminal,
      holders,
      operator,
      now,
      describe: (request) => wordsOf(narrator, request),
    });
  return createScriptedRespondents({
    script: script ?? [],
    holders,
    now,
    onRefusal: (reason) => terminal.error(reason),
  });
}

function wordsOf(narrator: Narrator, request: PersonRequest): readonly string[] {
  const { text, details = [] } = narrator.describeRequest(request);
  return [text, ...details.map((detail) => `  ${detail}`)];
}
