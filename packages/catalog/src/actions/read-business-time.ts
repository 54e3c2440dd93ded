import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Reads whether it is business time at a company, and when it opens next. A plan leaves it open: the run gets there later than the plan. */
export const readBusinessTime = defineAction({
  id: "calendar.read",
  title: "See whether it is business time at the customer",
  effect: "read",
  uses: [],
  input: z.object({ companyId: z.string() }),
  output: z.object({
    isOpen: z.boolean(),
    /** ISO 8601. Where it is open: now. */
    opensAt: z.string(),
    /** For people, in the calendar's zone. */
    local: z.string(),
  }),
  whilePlanning: "skip",
  async run({ input, now, calendarOf }) {
    const calendar = calendarOf(input.companyId);
    const opensAt = calendar.nextOpen(now);
    return { isOpen: calendar.isOpen(now), opensAt: new Date(opensAt).toISOString(), local: calendar.format(now) };
  },
});
