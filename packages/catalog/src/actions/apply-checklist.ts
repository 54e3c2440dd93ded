import { defineAction } from "@msp/workflows";
import * as z from "zod";

const Prior = z.object({ items: z.array(z.object({ id: z.string() })) });

/**
 * Appends a checklist library to a ticket. A library leaves no marker and cannot be taken back, so a lost answer is settled by what the ticket
 * held before: one new copy is ours, none means it did not happen, anything else is a question.
 */
export const applyChecklist = defineAction({
  id: "checklist.apply",
  title: "Add the checklist to the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), libraryId: z.string(), titles: z.array(z.string()) }),
  output: z.object({}),
  async run({ input: { ticketId, libraryId }, ports }) {
    await ports.ticketing.applyChecklist(ticketId, libraryId);
    return {};
  },
  again: {
    async lookUp({ input: { ticketId, titles }, ports, prior }) {
      const before = Prior.safeParse(prior);
      const unsure = (unclear: string) => ({ matches: [], controlSeen: false, unclear });
      if (!before.success) return unsure("what the ticket's checklist held before is not known");
      const known = new Set(before.data.items.map(({ id }) => id));
      const items = await ports.ticketing.checklistOf(ticketId);
      const added = items.filter(({ id }) => !known.has(id)).map(({ title }) => title);
      if (items.length - added.length < known.size) return unsure("items that were there before are gone");
      if (added.length === 0) return { matches: [], controlSeen: true };
      if (isSame(added, titles)) return { matches: [{}], controlSeen: true };
      return unsure(`${added.length} new items do not make one copy of the list: ${added.join("; ")}`);
    },
  },
  async verify({ input: { ticketId, titles }, ports }) {
    const items = await ports.ticketing.checklistOf(ticketId);
    const missing = titles.filter((title) => !items.some((item) => item.title === title));
    if (missing.length > 0) return { seen: false, reason: `not on the ticket: ${missing.join("; ")}` };
    return {
      seen: true,
      evidence: { items: items.length, important: items.filter(({ isImportant }) => isImportant).length },
    };
  },
});

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
