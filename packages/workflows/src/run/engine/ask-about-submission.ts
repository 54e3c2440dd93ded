import type { Person } from "../../domain/person.ts";
import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import type { Json } from "../../ports/json.ts";
import type { PersonRequest } from "../../ports/people.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { openRequests } from "../journal/open-requests.ts";
import { sha256 } from "../journal/sha256.ts";
import { operatorRole } from "../walk/ask-after-failure.ts";
import type { ActiveRun } from "./active-run.ts";
import { closeRequest } from "./close-request.ts";
import type { EngineRoom } from "./engine-room.ts";
import type { FormSubmission } from "./form-submission.ts";
import { tokenOf } from "./journaled-execution.ts";
import type { Matched } from "./match-submission.ts";
import { takeAnswer } from "./take-answer.ts";
import { tellPeople } from "./tell-people.ts";

const takeIt = "take it";
const refuseIt = "refuse it";

/** Longest part of an answer that is shown with the question, in characters. */
const shownAtMost = 2000;

/**
 * Asks whether a form that names the right ticket and another company belongs to a request, and carries out what was decided; `undefined` while nobody
 * has. Only for use while no run is driven. May be repeated at any point: every part of it is remembered.
 */
export const askAboutSubmission = (
  room: EngineRoom,
  submission: FormSubmission,
  token: string,
): Promise<Matched | undefined> =>
  room.withRequest(token, async (run, form) => {
    const path = `${form.path}@submission:${sha256(submission.id).slice(0, 12)}`;
    const asked = run.log.last(path, "opened")?.request;
    const answered = run.log.last(`${path}wait`, "answered");
    const [message] = asked && !answered && !run.ended ? await room.store.inbox(asked.token) : [];
    const decision = answered ?? message;
    if (asked && decision) {
      const matched = await carryOut(room, submission, form, decision);
      if (message) {
        const { id, by, channel, value, at: receivedAt } = message;
        const entry = {
          kind: "answered",
          path: `${path}wait`,
          token: asked.token,
          by,
          channel,
          id,
          receivedAt,
          value,
        } as const;
        await run.log.append([entry], id);
      }
      return matched;
    }
    if (run.ended || !openRequests(run.log).some((one) => one.token === token)) {
      const reason = `"${form.title}" for ticket ${form.about?.ticket} is not open any more. Nothing was changed.`;
      if (asked && !run.ended && openRequests(run.log).some((one) => one.token === asked.token))
        await closeRequest(basisOf(room, run), asked, { path: `${path}@close`, reason });
      return { verdict: { verdict: "already answered", reason }, request: form };
    }
    if (!asked) await ask(room, run, question(run, form, submission, path, room.options.clock.now()));
    return undefined;
  });

const basisOf = ({ options, store }: EngineRoom, { log }: ActiveRun) => ({
  people: options.people,
  log,
  inbox: (key: string) => store.inbox(key),
});

async function ask({ options }: EngineRoom, { log }: ActiveRun, request: PersonRequest): Promise<void> {
  await log.append([{ kind: "opened", path: request.path, request }]);
  await tellPeople(options.people, log, request, { what: "asked" });
}

function question(
  run: ActiveRun,
  { about, closedBy, title }: PersonRequest,
  { by, ticket, company, answer }: FormSubmission,
  path: string,
  openedAt: number,
): PersonRequest {
  const { runId } = run.stored;
  return {
    runId,
    token: tokenOf(runId, path),
    path,
    kind: "question",
    to: closedBy ?? operatorRole,
    title: `Does this form belong to ticket ${about?.ticket}?`,
    text: [
      `${by.name} (${by.id}) has submitted "${title}" for ticket ${ticket} and company ${company}, but the ticket belongs to company ${about?.company}.`,
      `The answer: ${canonicalJson(answer as Json).slice(0, shownAtMost)}`,
      "Choose:",
      `- ${takeIt}: it is the answer to this form`,
      `- ${refuseIt}: it is not; this form goes on waiting`,
    ].join("\n"),
    answer: {
      type: "object",
      properties: { choice: { enum: [takeIt, refuseIt] }, note: { type: "string" } },
      required: ["choice"],
    },
    openedAt,
  };
}

async function carryOut(
  room: EngineRoom,
  { id, by, channel = "form", answer: value }: FormSubmission,
  form: PersonRequest,
  decision: { readonly by: Person; readonly value: Json },
): Promise<Matched> {
  const { choice } = decision.value as { choice: string };
  if (choice === refuseIt)
    return { verdict: { verdict: "refused", reason: `${decision.by.name} refused it.` }, request: form };
  try {
    await takeAnswer(room, form.token, { by, channel, id: `form:${id}`, value }, { givenBy: decision.by });
    return { verdict: { verdict: "taken", runId: form.runId } };
  } catch (error) {
    if (!(error instanceof AnswerRefusedError)) throw error;
    const verdict = error.reason === "over" ? "already answered" : "invalid";
    return { verdict: { verdict, reason: error.message }, request: form };
  }
}
