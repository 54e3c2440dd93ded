import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import type { PersonRequest } from "../../ports/people.ts";
import type { EngineRoom } from "./engine-room.ts";
import { type FormSubmission, type FormVerdict, normalized } from "./form-submission.ts";
import { takeAnswer } from "./take-answer.ts";

/** What a submission was found to be. */
export interface Matched {
  readonly verdict: FormVerdict;
  /** The request it concerns, when there is one. */
  readonly request?: PersonRequest;
}

/** Finds the request a submission belongs to, by ticket and company, both exactly, and answers it. `isKept`: its secrets have been replaced. */
export async function matchSubmission(room: EngineRoom, submission: FormSubmission, isKept: boolean): Promise<Matched> {
  const { form, ticket, company } = submission;
  const known = await room.store.requests({ form, ticket });
  const both = known.filter(({ request }) => normalized(request.about?.company ?? "") === normalized(company));
  const open = both.find((one) => one.isOpen)?.request;
  if (open) return give(room, submission, open, isKept);
  const closed = both[0]?.request;
  if (closed) return wasAnswered(room, submission, closed);
  const half = (known.find((one) => one.isOpen) ?? known[0])?.request;
  if (half) {
    const reason = `Ticket ${ticket} belongs to company ${half.about?.company}, but the form names company ${company}. A person must decide.`;
    return { verdict: { verdict: "disagrees", reason }, request: half };
  }
  const reason = `No run waits for the form "${form}" with ticket ${ticket} and company ${company}. It is kept until one does, or until a person looks at it.`;
  return { verdict: { verdict: "kept", reason } };
}

async function give(
  room: EngineRoom,
  { id, by, channel = "form", answer: value }: FormSubmission,
  request: PersonRequest,
  isKept: boolean,
): Promise<Matched> {
  try {
    await takeAnswer(room, request.token, { by, channel, id: `form:${id}`, value }, isKept ? {} : undefined);
    return { verdict: { verdict: "taken", runId: request.runId } };
  } catch (error) {
    if (!(error instanceof AnswerRefusedError)) throw error;
    const verdict = error.reason === "over" ? "already answered" : "invalid";
    return { verdict: { verdict, reason: error.message }, request };
  }
}

/** A submission that was taken just before the process ended is taken, not late: its id tells. */
async function wasAnswered(
  room: EngineRoom,
  { id, by, ticket, answer: value }: FormSubmission,
  request: PersonRequest,
): Promise<Matched> {
  const isOurs = await takeAnswer(room, request.token, { by, id: `form:${id}`, value }, {}).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AnswerRefusedError) return false;
      throw error;
    },
  );
  if (isOurs) return { verdict: { verdict: "taken", runId: request.runId } };
  const reason = `The form for ticket ${ticket} has been answered or closed before. Nothing was changed.`;
  return { verdict: { verdict: "already answered", reason }, request };
}
