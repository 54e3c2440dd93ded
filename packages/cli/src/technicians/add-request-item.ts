import { ConflictError, InvalidRequestError, PermissionError } from "@msp/workflows/ports";
import { known, shorten, withWrite } from "./add-request-note.ts";
import type { MirrorTools } from "./mirror-tools.ts";
import { inBrackets } from "./request-code.ts";
import { writeOnce } from "./write-once.ts";

/** So long may the title of a checklist item be. */
const longestTitle = 200;

/**
 * Puts a request on its ticket's checklist, once. The code in the title is how it is found again, because an item can carry no marker. Where the service
 * refuses it (a list has an end, an account its limits), that is remembered, and the request lives in notes alone. It is never important: an open
 * important item would keep the run itself from completing the ticket.
 */
export async function addRequestItem(tools: MirrorTools, token: string): Promise<void> {
  const { book } = tools;
  const { ticketId, code, title: asked, writes, itemRefused } = known(tools, token);
  if (itemRefused !== undefined) return;
  const title = shorten(`${inBrackets(code)} ${asked}`, longestTitle);
  try {
    await writeOnce(tools, {
      key: `${token} item`,
      what: `the checklist item "${title}" on ticket ${ticketId}`,
      operation: "addChecklistItem",
      known: writes.item,
      remember: (write) => book.keep(withWrite(known(tools, token), "item", write)),
      send: async (ticketing) => (await ticketing.addChecklistItem(ticketId, { title, isImportant: false })).itemId,
      find: () => findItem(tools, ticketId, code),
    });
  } catch (error) {
    const isRefusal = [InvalidRequestError, ConflictError, PermissionError].some((kind) => error instanceof kind);
    if (!isRefusal) throw error;
    await book.keep({ ...known(tools, token), itemRefused: (error as Error).message });
  }
}

/** The item that carries a code, which people may have ticked already but cannot have written. */
export async function findItem(
  { ticketing }: Pick<MirrorTools, "ticketing">,
  ticketId: string,
  code: string,
): Promise<string | undefined> {
  const items = await ticketing.checklistOf(ticketId);
  return items.find(({ title }) => title.startsWith(inBrackets(code)))?.id;
}
