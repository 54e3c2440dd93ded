import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { tickChecklistItem } from "../actions/tick-checklist-item.ts";
import { type UserRemovalItem, userRemoval } from "../checklists/user-removal.ts";

const items = Object.keys(userRemoval.items) as UserRemovalItem[];

/** Ticks on the ticket what has been done. A customer's own list keeps its own items; those are ticked by the people who do them. */
export const tickItems = defineWorkflow({
  id: "remove-contact.tick-items",
  title: "Tick what has been done",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Keeps the ticket's checklist true, so that whoever opens the ticket sees how far the removal is.",
  input: z.object({ ticketId: z.string(), items: z.array(z.enum(items)).readonly() }),
  steps: (flow) =>
    flow.each("items", "item", { of: ({ input }) => input.items, key: (item) => item }, (flow) =>
      flow.step("ticked", tickChecklistItem(userRemoval), ({ input, item }) => ({ ticketId: input.ticketId, item })),
    ),
  output: ({ items }) => ({ count: items.length }),
});
