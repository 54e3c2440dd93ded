import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How long a mail of the service desk is looked for before a person is asked. Its rules usually fire within five minutes. */
export const notificationObservation = definePolicy({
  id: "notifications.observation",
  title: "How long a mail of the service desk is looked for",
  schema: z.strictObject({ every: durationText, giveUpAfter: durationText }),
  default: { every: "1 minute", giveUpAfter: "15 minutes" },
});
