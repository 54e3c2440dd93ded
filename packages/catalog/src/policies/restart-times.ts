import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How a restart is asked for, and how long its signs are looked for. When a service shows a new start is unconfirmed for some, so the wait is generous. */
export const restartTimes = definePolicy({
  id: "devices.restart-times",
  title: "How long a restart is waited for",
  schema: z.strictObject({
    /** What a person at the device has to save their work. */
    delaySeconds: z.int().min(0),
    every: durationText,
    /** Until the job has run. */
    jobWithin: durationText,
    /** After that, until the device shows a newer start and its agent is online. */
    backWithin: durationText,
  }),
  default: { delaySeconds: 60, every: "1 minute", jobWithin: "15 minutes", backWithin: "30 minutes" },
});
