import { type Action, type Checklist, defineAction, type TicketChecklistItem } from "@msp/workflows";
import * as z from "zod";
import { checklistTitles } from "../policies/checklist-titles.ts";
import { sameText } from "../texts/same-text.ts";

/**
 * Ticks an item of a checklist on a ticket. A customer's own list may not have the item; then there is nothing to tick, and the evidence says so.
 */
export const tickChecklistItem = <Key extends string>(
  checklist: Checklist<string, { readonly [K in Key]: { readonly title: string } }>,
  // Said outright: the type the compiler would write into the declarations by itself cannot be read back from them.
): Action<{ ticketId: string; item: Key }, Record<string, never>, "write", "port:ticketing"> => {
  const titles = checklistTitles(checklist);
  const keys = Object.keys(checklist.items) as Key[];
  const find = (items: readonly TicketChecklistItem[], title: string) =>
    items.find((item) => sameText(item.title, title));
  return defineAction({
    id: `checklist.tick.${checklist.id}`,
    title: "Tick the item on the ticket's checklist, where the ticket has it",
    effect: "write",
    uses: ["ticketing"],
    policies: [titles],
    checklists: [checklist as Checklist],
    input: z.object({ ticketId: z.string(), item: z.enum(keys) }),
    output: z.object({}),
    async run({ input, ports: { ticketing }, tenant }) {
      const item = find(await ticketing.checklistOf(input.ticketId), tenant.policy(titles)[input.item as Key]);
      if (item?.isDone === false) await ticketing.setChecklistItemDone(input.ticketId, item.id, true);
      return {};
    },
    again: "safe",
    async verify({ input, ports, tenant }) {
      const title = tenant.policy(titles)[input.item as Key];
      const item = find(await ports.ticketing.checklistOf(input.ticketId), title);
      if (item === undefined) return { seen: true, evidence: { item: title, onThisTicket: false } };
      if (item.isDone) return { seen: true, evidence: { item: title, doneBy: item.doneBy ?? null } };
      return { seen: false, reason: `"${title}" is still open` };
    },
  });
};
