import type { Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { Engine } from "@msp/workflows/run";
import type { AnswerScript } from "./answer-script.ts";
import type { Respondents } from "./respondents.ts";

type Line = AnswerScript[number];
interface Due {
  readonly at: number;
  readonly request: PersonRequest;
  readonly line: Line;
}

/** A request's place without items, rounds and marks, as scripts name it. */
const placeOf = (path: string) => path.replace(/\[[^\]]*\]/g, "").replace(/[#@!][^/]*$/, "");

/** People who answer from a script, each after a time of their own, on the run's clock. */
export function createScriptedRespondents(options: {
  readonly script: AnswerScript;
  readonly holders: (role: string) => readonly Person[];
  now(): number;
  /** How a form comes back, where it does not simply answer its request (for example by a web page). */
  readonly submitForm?: (engine: Engine, request: PersonRequest, line: Line) => Promise<void>;
}): Respondents {
  const left = [...options.script];
  let due: Due[] = [];

  const consider = (request: PersonRequest, reminders: number): void => {
    if (due.some((one) => one.request.token === request.token)) return;
    const index = left.findIndex(
      (line) =>
        (line.path === undefined || line.path === placeOf(request.path)) &&
        (line.kind === undefined || line.kind === request.kind) &&
        line.afterReminders <= reminders,
    );
    const line = left[index];
    if (!line) return;
    if (!line.again) left.splice(index, 1);
    due.push({ at: options.now() + line.afterMinutes * 60_000, request, line });
    // Several people may have to agree: the next line that fits gives the next vote.
    if (
      (request.quorum ?? 1) > 1 &&
      due.filter((one) => one.request.token === request.token).length < (request.quorum ?? 1)
    )
      considerAgain(request, reminders);
  };
  const considerAgain = (request: PersonRequest, reminders: number): void => {
    const kept = due;
    due = [];
    consider(request, reminders);
    due = [...kept, ...due];
  };

  return {
    ask: async (request) => consider(request, 0),
    remind: async (request, reminder) => consider(request, reminder),
    withdraw: async (request) => {
      due = due.filter((one) => one.request.token !== request.token);
    },
    holdsRole: (person, role) => options.holders(role).some((one) => one.id === person),
    nextAnswerAt: () => (due.length === 0 ? undefined : Math.min(...due.map((one) => one.at))),
    async answerDue(engine, now) {
      const ready = due.filter((one) => one.at <= now);
      due = due.filter((one) => one.at > now);
      for (const { request, line } of ready) {
        if (request.kind === "form" && options.submitForm) await options.submitForm(engine, request, line);
        else await engine.answer(request.token, { by: line.by, channel: "script", value: answerOf(request, line) });
      }
    },
  };
}

const answerOf = (request: PersonRequest, line: Line): unknown =>
  request.kind === "approval" ? { decision: line.value, hash: request.plan?.hash } : line.value;
