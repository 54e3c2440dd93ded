import type { Entry } from "@msp/workflows/run";
import { findItem } from "./add-request-item.ts";
import { addRequestNote, isOwnNote, known, withWrite } from "./add-request-note.ts";
import { answerLines } from "./answer-lines.ts";
import { endOfRequest } from "./end-of-request.ts";
import type { MirrorTools } from "./mirror-tools.ts";
import { inBrackets } from "./request-code.ts";
import { writeLimited } from "./write-limited.ts";
import { NotYetClear } from "./write-once.ts";

/**
 * Brings a request that is not open any more to its end on the ticket: its item is ticked, one note says how it ended and what came too late, and then
 * nothing is remembered of it. A request of which nothing had reached the ticket leaves nothing there.
 */
export async function finishRequest(tools: MirrorTools, token: string, entries: readonly Entry[]): Promise<void> {
  await settleItem(tools, token);
  const entry = known(tools, token);
  const { ticketId, writes } = entry;
  const isShown = Object.values(writes).some(({ id, tries }) => id !== undefined || tries > 0);
  if (isShown) {
    const itemId = writes.item?.id;
    const items = itemId === undefined ? [] : await tools.ticketing.checklistOf(ticketId);
    const item = items.find(({ id }) => id === itemId);
    if (item && !item.isDone) await writeLimited(tools).setChecklistItemDone(ticketId, item.id, true);
    const late = writes.over === undefined ? await lateAnswers(tools, token) : [];
    const end = endOfRequest(token, entries);
    const text = [
      end,
      ...(item && !item.isDone
        ? [`The checklist item ${inBrackets(entry.code)} was ticked because nothing is left to be done for it.`]
        : []),
      ...(late.length === 0 ? [] : [`Came too late and was not taken: ${late.join(", ")}.`]),
    ].join("\n");
    await addRequestNote(tools, token, "over", { title: `${entry.title}: over`, text });
  }
  await tools.book.forget(known(tools, token));
}

/** An item that may have been added must be known before nothing is remembered of it. */
async function settleItem(tools: MirrorTools, token: string): Promise<void> {
  const { writes, ticketId, code } = known(tools, token);
  const { item } = writes;
  if (item === undefined || item.id !== undefined || item.tries === 0) return;
  const found = await findItem(tools, ticketId, code);
  const facts = tools.adapter.operations.addChecklistItem;
  const clearAt = item.notAfter + (facts?.maxInFlightMs ?? 0) + (facts?.searchLagMs ?? 0);
  if (found === undefined && tools.clock.now() < clearAt)
    throw new NotYetClear(`the checklist item ${inBrackets(code)} on ticket ${ticketId}`, clearAt);
  await tools.book.keep(
    withWrite(known(tools, token), "item", found === undefined ? undefined : { ...item, id: found }),
  );
}

/** Notes that speak to the request and that nobody has dealt with: written before their author could know that it is over. */
async function lateAnswers(tools: MirrorTools, token: string): Promise<readonly string[]> {
  const entry = known(tools, token);
  const notes = await tools.ticketing.notesOf(entry.ticketId);
  return notes
    .filter((note) => !isOwnNote(entry, note) && !entry.handled.includes(`note ${note.id}`))
    .filter((note) => note.visibility === "internal" && !/^contact\b/i.test(note.createdBy ?? ""))
    .filter((note) => answerLines(note, entry) !== undefined)
    .map(({ createdAt, createdBy }) => `the note of ${createdAt}${createdBy === undefined ? "" : ` by ${createdBy}`}`);
}
