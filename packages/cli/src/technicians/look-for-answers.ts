import type { Person, Ticket, TicketChecklistItem, TicketNote } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { type Answer, AnswerRefusedError } from "@msp/workflows/run";
import { addRequestNote, isOwnNote, known } from "./add-request-note.ts";
import { answerByTick } from "./answer-by-tick.ts";
import { answerLines } from "./answer-lines.ts";
import type { MirrorTools } from "./mirror-tools.ts";
import { type PersonOnTicket, personOnTicket } from "./person-on-ticket.ts";
import { primaryResourceRole } from "./primary-resource-role.ts";
import { readTicketAnswer } from "./read-ticket-answer.ts";
import { inBrackets } from "./request-code.ts";
import { howToAnswer } from "./request-note.ts";
import { writeLimited } from "./write-limited.ts";

/** What takes answers. */
export interface AnswerDesk {
  answer(token: string, answer: Answer): Promise<void>;
  closeForm(token: string, close: { readonly by: Person; readonly reason: string }): Promise<void>;
}

/** A ticket as it was just read; notes only where they were. */
export interface SeenTicket {
  readonly ticket: Pick<Ticket, "id" | "primaryResourceId">;
  readonly items: readonly TicketChecklistItem[];
  readonly notes: readonly TicketNote[];
}

/** What looking for answers needs. */
export interface LookOptions {
  readonly tools: MirrorTools;
  readonly desk: AnswerDesk;
  /** Everybody the tenant file names. */
  readonly people: readonly Person[];
  /** Whether a person may answer for a role. */
  holdsRole(personId: string, role: string): boolean;
  /** An answer was taken. */
  onAnswer(request: PersonRequest, by: Person): void;
}

/**
 * Takes what people said to a request on its ticket, by its item and by notes. What is not taken is answered by one internal note that says why, and a tick
 * that does not count is taken back: nothing is accepted silently, and nothing guessed.
 */
export async function lookForAnswers(options: LookOptions, request: PersonRequest, seen: SeenTicket): Promise<void> {
  const entry = known(options.tools, request.token);
  for (const note of seen.notes) {
    if (!isOwnNote(entry, note)) await hearNote(options, request, seen, note);
  }
  const item = seen.items.find(({ id }) => id === entry.writes.item?.id);
  if (item?.isDone) await hearTick(options, request, seen, item);
}

async function hearTick(
  options: LookOptions,
  request: PersonRequest,
  { ticket }: SeenTicket,
  item: TicketChecklistItem,
): Promise<void> {
  const { tools, desk, people, onAnswer } = options;
  const { token } = request;
  const { code, handled } = known(tools, token);
  const name = `tick ${item.doneBy ?? "somebody"} ${item.doneAt ?? ""}`.trim();
  if (handled.includes(name)) return;
  const who = await personOnTicket(tools.ticketing, people, item.doneBy);
  const value = answerByTick(request);
  const why =
    who === undefined
      ? "The service does not say who ticked it."
      : (notResponsible(options, request, who, ticket) ??
        (value === undefined
          ? "A tick alone does not say enough here."
          : await refusalOf(() =>
              desk.answer(token, { by: who.person, value, channel: "ticket", id: `${item.id} ${name}` }),
            )));
  if (why === undefined) {
    await markHandled(tools, token, name);
    if (who) onAnswer(request, who.person);
    return;
  }
  // The note first: once the tick is gone, nothing would tell that somebody is to hear of it.
  await addRequestNote(tools, token, name, {
    title: `${request.title}: the tick was not taken`,
    text: `${why}\nThe checklist item ${inBrackets(code)} is open again.\n\n${howToAnswer(request, { code, hasItem: true })}`,
  });
  await writeLimited(tools).setChecklistItemDone(ticket.id, item.id, false);
}

async function hearNote(
  options: LookOptions,
  request: PersonRequest,
  { ticket }: SeenTicket,
  note: TicketNote,
): Promise<void> {
  const { tools, desk, people, onAnswer } = options;
  const { token } = request;
  const { code, handled, itemRefused, title } = known(tools, token);
  const name = `note ${note.id}`;
  const lines = handled.includes(name) ? undefined : answerLines(note, { code, title });
  if (lines === undefined) return;
  const who = await personOnTicket(tools.ticketing, people, note.createdBy);
  // Customers see no code of ours; what comes back in their words is nobody's answer.
  if (who === undefined) return markHandled(tools, token, name);

  const take = async (): Promise<string | undefined> => {
    if (note.visibility !== "internal")
      return "The note can be read by the customer, so it is not taken as an answer. Write it as an internal note.";
    const answer = readTicketAnswer(request, lines);
    if ("problems" in answer) return answer.problems.join("\n");
    const refusal = notResponsible(options, request, who, ticket);
    if (refusal !== undefined) return refusal;
    return refusalOf(() =>
      "close" in answer
        ? desk.closeForm(token, { by: who.person, reason: answer.close })
        : desk.answer(token, { by: who.person, value: answer.value, channel: "ticket", id: name }),
    );
  };
  const why = await take();
  if (why === undefined) onAnswer(request, who.person);
  else
    await addRequestNote(tools, token, `reply ${note.id}`, {
      title: `${request.title}: an answer was not taken`,
      text: `The answer of ${who.person.name} of ${note.createdAt} was not taken:\n${why}\n\n${howToAnswer(request, { code, hasItem: itemRefused === undefined })}`,
    });
  await markHandled(tools, token, name);
}

/** Why somebody may not answer for the primary resource. Whoever was asked as well, because nobody answered in time, may. */
function notResponsible(
  { holdsRole }: LookOptions,
  { to, escalatedTo }: PersonRequest,
  { person, resourceId }: PersonOnTicket,
  { primaryResourceId }: SeenTicket["ticket"],
): string | undefined {
  if (to !== primaryResourceRole || (resourceId !== undefined && resourceId === primaryResourceId)) return undefined;
  if (escalatedTo !== undefined && holdsRole(person.id, escalatedTo)) return undefined;
  return `This is for whoever the ticket is assigned to, and that is not ${person.name}.`;
}

/** Why the engine did not take an answer; `undefined` where it did. */
async function refusalOf(give: () => Promise<void>): Promise<string | undefined> {
  try {
    await give();
    return undefined;
  } catch (error) {
    if (error instanceof AnswerRefusedError) return error.message;
    throw error;
  }
}

const markHandled = (tools: MirrorTools, token: string, name: string): Promise<void> => {
  const entry = known(tools, token);
  return tools.book.keep({ ...entry, handled: [...entry.handled, name] });
};
