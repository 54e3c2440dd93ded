import type { Person } from "../../domain/person.ts";
import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { openRequests } from "../journal/open-requests.ts";
import { sha256 } from "../journal/sha256.ts";
import type { EngineRoom } from "./engine-room.ts";
import { holdsRole } from "./holds-role.ts";
import { keepAnswer, overError } from "./keep-answer.ts";

/** Closes a form without an answer, by a person of the role its workflow names. */
export const closeForm = (
  room: EngineRoom,
  token: string,
  { by, reason }: { readonly by: Person; readonly reason: string },
): Promise<void> =>
  room.withRequest(token, async (run, request) => {
    const { closedBy } = request;
    if (request.kind !== "form" || closedBy === undefined || !holdsRole(room.options.people, by, closedBy)) {
      throw new AnswerRefusedError(
        `${by.name} may not close "${request.title}"${closedBy ? `: that takes the role "${closedBy}"` : ""}.`,
        "not allowed",
      );
    }
    if (run.ended || !openRequests(run.log).some((one) => one.token === token)) throw overError(run, request);
    const id = sha256(canonicalJson([token, "close", by.id, reason]));
    await keepAnswer(room, run, request, { id, by, channel: "api", value: { closed: reason } });
  });
