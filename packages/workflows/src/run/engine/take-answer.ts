import type { Person } from "../../domain/person.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { openRequests } from "../journal/open-requests.ts";
import { sha256 } from "../journal/sha256.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Answer } from "./engine.ts";
import type { EngineRoom } from "./engine-room.ts";
import { keepAnswer, overError } from "./keep-answer.ts";

/** What else is known about an answer that was kept before it was given to a request. */
export interface KeptAnswer {
  /** Who decided that it belongs to the request; absent where ticket and company agree. */
  readonly givenBy?: Person;
}

/** Takes an answer to a request; throws `AnswerRefusedError` when it is not taken. The same id twice is one answer. */
export const takeAnswer = (room: EngineRoom, token: string, given: Answer, kept?: KeptAnswer): Promise<void> =>
  room.withRequest(token, async (run, request) => {
    const { by, channel = "api" } = given;
    const waiting = await room.store.inbox(token);
    const answers = [...run.log.all("answered").filter((entry) => entry.token === token), ...waiting];
    // One id may be given to two requests, so it stands for a message only together with the token.
    const givenId = given.id === undefined ? undefined : sha256(canonicalJson([token, given.id]));
    if (givenId !== undefined && answers.some((one) => one.id === givenId)) return;
    const isTaken = waiting.length > 0 && (request.quorum ?? 1) <= 1;
    const isOpen = openRequests(run.log).some((one) => one.token === token);
    if (!isOpen || isTaken || run.ended) throw overError(run, request);
    const node = room.workflows.find(run.stored.workflow, run.stored.version)?.nodeAt(request.path, run.log);
    const voters = answers.map((one) => one.by.id);
    const { people } = room.options;
    const answer = checkAnswer({ request, node, people, voters, isKept: kept !== undefined }, by, given.value);
    const value: Json = request.kind === "form" ? formMessage(answer, kept) : answer;
    // Made of what is kept, never of what was given: who knows the rest of an answer could try out which secret in it leads to its id.
    const id = givenId ?? sha256(canonicalJson([token, by.id, value]));
    await keepAnswer(room, run, request, { id, by, channel, value });
  });

const formMessage = (answer: Json, kept: KeptAnswer | undefined): Json =>
  kept?.givenBy === undefined ? { answer } : { answer, givenBy: { id: kept.givenBy.id, name: kept.givenBy.name } };
