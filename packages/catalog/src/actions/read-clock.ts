import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Reads the time, once: whatever is counted from it stays where it is after a restart. A plan leaves it open: the run gets there later than the plan. */
export const readClock = defineAction({
  id: "clock.read",
  title: "Note the time",
  effect: "read",
  uses: [],
  input: z.strictObject({}),
  output: z.object({ now: z.string() }),
  whilePlanning: "skip",
  run: async ({ now }) => ({ now: new Date(now).toISOString() }),
});
