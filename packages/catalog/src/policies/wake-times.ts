import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How long the signs of a device that was woken are looked for. */
export const wakeTimes = definePolicy({
  id: "devices.wake-times",
  title: "How long a device that was woken is waited for",
  schema: z.strictObject({
    every: durationText,
    /** Until the neighbour has sent the packet. */
    jobWithin: durationText,
    /** After that, until the agent is online. */
    backWithin: durationText,
  }),
  default: { every: "1 minute", jobWithin: "10 minutes", backWithin: "15 minutes" },
});
