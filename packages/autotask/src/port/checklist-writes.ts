import { NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { byPosition } from "../mapping/by-position.ts";
import { parseId } from "../mapping/parse-id.ts";
import type { PortSession } from "./port-session.ts";

/** Adding to a ticket's checklist and ticking its items. */
export function createChecklistWrites(
  session: PortSession,
): Pick<Ticketing, "applyChecklist" | "addChecklistItem" | "setChecklistItemDone"> {
  const { client, reading } = session;

  /** What is on the list now. Nothing in a new item can carry a marker, so this is how a second copy is told from a first. */
  async function priorItems(ticketID: number) {
    const items = await client.ticketChecklistItems.all({ ticketID }, reading);
    return {
      items: [...items].sort(byPosition).map(({ id, itemName }) => ({ id: String(id), title: itemName ?? "" })),
    };
  }

  const missing = (operation: string, what: string) =>
    new NotFoundError(`autotask: ${what}, or this account cannot see it.`, { system: "autotask", operation });

  return {
    async applyChecklist(ticketId, libraryId) {
      const operation = "applyChecklist";
      const { id, companyID: company } = await session.ticket(ticketId, operation);
      const checklistLibraryID = parseId(libraryId);
      const library =
        checklistLibraryID === undefined ? undefined : await client.checklistLibraries.get(checklistLibraryID, reading);
      if (checklistLibraryID === undefined || library === undefined) {
        throw missing(operation, `there is no checklist library ${libraryId}`);
      }
      const items = await client.checklistLibraryChecklistItems.all({ checklistLibraryID }, reading);
      const titles = [...items].sort(byPosition).map(({ itemName }) => itemName ?? "");
      const fields = { libraryId, library: library.name ?? "", items: titles };
      const prior = await priorItems(id);
      const meaning = { operation, target: `ticket ${id}`, company, fields, prior } as const;
      await client.ticketChecklistLibraries.create(id, { checklistLibraryID }, session.announcing(meaning));
    },

    async addChecklistItem(ticketId, { title, isImportant }) {
      const operation = "addChecklistItem";
      const { id, companyID: company } = await session.ticket(ticketId, operation);
      const prior = await priorItems(id);
      const meaning = { operation, target: `ticket ${id}`, company, fields: { title, isImportant }, prior } as const;
      const item = { itemName: title, isImportant };
      return { itemId: String(await client.ticketChecklistItems.create(id, item, session.announcing(meaning))) };
    },

    async setChecklistItemDone(ticketId, itemId, isDone) {
      const operation = "setChecklistItemDone";
      const { id: ticketID, companyID: company } = await session.ticket(ticketId, operation);
      const id = parseId(itemId);
      const item = id === undefined ? undefined : await client.ticketChecklistItems.get(id, reading);
      if (id === undefined || item?.ticketID !== ticketID) {
        throw missing(operation, `ticket ${ticketID} has no checklist item ${itemId}`);
      }
      const fields = { itemId, title: item.itemName ?? "", isDone };
      const prior = { ...fields, isDone: item.isCompleted === true };
      const meaning = { operation, target: `ticket ${ticketID}`, company, fields, prior } as const;
      await client.ticketChecklistItems.update(ticketID, { id, isCompleted: isDone }, session.announcing(meaning));
    },
  };
}
