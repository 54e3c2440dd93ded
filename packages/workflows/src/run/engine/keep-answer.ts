import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import type { PersonRequest } from "../../ports/people.ts";
import type { ActiveRun } from "./active-run.ts";
import type { EngineRoom } from "./engine-room.ts";
import type { InboxMessage } from "./inbox-message.ts";
import { tooLarge } from "./too-large.ts";

/** Keeps what a person said about an open request. Of two at the same moment one is refused, and the run's journal says so. */
export async function keepAnswer(
  { store, options, touch }: EngineRoom,
  run: ActiveRun,
  request: PersonRequest,
  said: Pick<InboxMessage, "id" | "by" | "channel" | "value">,
): Promise<void> {
  const problem = tooLarge(said.value, options);
  if (problem !== undefined)
    throw new AnswerRefusedError(`The answer to "${request.title}" was not taken: ${problem}`, "invalid");
  const only = (request.quorum ?? 1) > 1 ? "one per person" : "one";
  const delivery = await store.deliver({ ...said, key: request.token, only, at: options.clock.now() });
  touch(run.stored.runId);
  if (delivery !== "taken") return;
  const text = `${said.by.name} answered "${request.title}" through ${said.channel} at the same moment as somebody else, or as it was closed. That answer was refused.`;
  if (!run.ended) await run.log.append([{ kind: "noted", path: request.path, text }]);
  throw overError(run, request);
}

/** The refusal of an answer to what is not open any more, with how that came about. */
export function overError(run: ActiveRun, { token, title }: PersonRequest): AnswerRefusedError {
  const closed = run.log.all("closed").find((entry) => entry.token === token)?.reason;
  const how = closed ?? (run.ended ? `the run ${run.ended.outcome}` : "it has been answered");
  return new AnswerRefusedError(`"${title}" is not open any more: ${how}.`, "over");
}
