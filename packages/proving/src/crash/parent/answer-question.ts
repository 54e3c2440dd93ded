import type { Json, PersonRequest } from "@msp/workflows/ports";
import type { CommittedWrite } from "../judge/committed-write.ts";

/**
 * What an operator answers to a question about a step, who has looked at the services themselves: done where the books have it, again where they have not.
 */
export function answerQuestion(request: PersonRequest, truth: readonly CommittedWrite[]): Json {
  const properties = (
    request.answer as { readonly properties?: { readonly choice?: { readonly enum?: readonly string[] } } }
  ).properties;
  const choices = properties?.choice?.enum ?? [];
  const [first] = truth;
  if (first === undefined) return { choice: choices.includes("retry") ? "retry" : "skip", note: "It is not there." };
  return { choice: "accept", note: "It is there.", output: outputOf(first) };
}

/** The result of a write that is there, as later steps need it. */
function outputOf(write: CommittedWrite): Json {
  if (write.system === "smtp") {
    const { messageId, to } = write.mail;
    return { messageId, accepted: [...to], refused: [], withoutAddress: [] };
  }
  const { entity, id, verb } = write.entry;
  if (verb !== "create") return {};
  if (entity === "Tickets") return { ticketId: String(id) };
  return entity === "TicketNotes" ? { noteId: String(id) } : {};
}
