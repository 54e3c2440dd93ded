import type { Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { AnswerRefusedError } from "@msp/workflows/run";
import type { AnswerScript } from "./answer-script.ts";
import type { AnswerTaker, Respondents } from "./respondents.ts";

type Line = AnswerScript[number];
interface Due {
  readonly at: number;
  readonly request: PersonRequest;
  readonly line: Line;
}

/** A request's place without items, rounds and marks, as scripts name it. */
export const placeOf = (path: string): string => path.replace(/\[[^\]]*\]/g, "").replace(/[#@!][^/]*$/, "");

const fits = (line: Line, request: PersonRequest): boolean =>
  (line.title === undefined || line.title === request.title) &&
  (line.path === undefined || line.path === placeOf(request.path)) &&
  (line.kind === undefined || line.kind === request.kind);

/** People who answer from a script, each after a time of their own, on the run's clock. Where several must agree, each further line that fits is a vote. */
export function createScriptedRespondents(options: {
  readonly script: AnswerScript;
  readonly holders: (role: string) => readonly Person[];
  now(): number;
  /** How a form comes back, where it does not simply answer its request (for example by a web page). */
  readonly submitForm?: (taker: AnswerTaker, request: PersonRequest, line: Line) => Promise<void>;
  /** What a person does besides, right before an answer is given. */
  readonly beforeAnswer?: (line: Line) => void | Promise<void>;
  /** Whether to let time pass although the script answers nothing that is open, so that reminders and limits come due. Default: no. */
  readonly waitsAnyway?: () => boolean;
  /** Told when an answer of the script is not taken, with the reason. The line is used up; the request stays open. */
  readonly onRefusal: (reason: string) => void;
}): Respondents {
  const left = [...options.script];
  let due: readonly Due[] = [];
  /** Who has answered a request already, by token. */
  const given = new Map<string, readonly string[]>();

  const consider = (request: PersonRequest, reminders: number): void => {
    const coming = due.filter((one) => one.request.token === request.token).map((one) => one.line.by.id);
    const voters = [...coming, ...(given.get(request.token) ?? [])];
    if (voters.length >= (request.quorum ?? 1)) return;
    const line = left.find(
      (one) => fits(one, request) && one.afterReminders <= reminders && !voters.includes(one.by.id),
    );
    if (!line) return;
    if (!line.again) left.splice(left.indexOf(line), 1);
    due = [...due, { at: options.now() + line.afterMinutes * 60_000, request, line }];
    consider(request, reminders);
  };

  return {
    ask: async (request) => consider(request, 0),
    remind: async (request, reminder) => consider(request, reminder),
    async withdraw(request) {
      due = due.filter((one) => one.request.token !== request.token);
    },
    holdsRole: (person, role) => options.holders(role).some(({ id }) => id === person),
    mayAnswer: (requests) =>
      options.waitsAnyway?.() === true || requests.some((request) => left.some((line) => fits(line, request))),
    nextAnswerAt: () => (due.length === 0 ? undefined : Math.min(...due.map(({ at }) => at))),
    async vouch() {
      const line = left.find(({ kind }) => kind === "doubts");
      return line && { by: line.by, note: String(line.value) };
    },
    async answerDue(taker, now) {
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { request, line } of ready) {
        try {
          given.set(request.token, [...(given.get(request.token) ?? []), line.by.id]);
          await options.beforeAnswer?.(line);
          if (request.kind === "form" && options.submitForm) await options.submitForm(taker, request, line);
          else await taker.answer(request.token, { by: line.by, channel: "script", value: answerOf(request, line) });
        } catch (error) {
          if (!(error instanceof AnswerRefusedError)) throw error;
          given.set(request.token, (given.get(request.token) ?? []).slice(0, -1));
          options.onRefusal(error.message);
        }
      }
    },
  };
}

const answerOf = (request: PersonRequest, line: Line): unknown =>
  request.kind === "approval" ? { decision: line.value, hash: request.plan?.hash } : line.value;
