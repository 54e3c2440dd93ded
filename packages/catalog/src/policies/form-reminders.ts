import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How long and how insistently a customer is asked for a form. */
export const formReminders = definePolicy({
  id: "forms.reminders",
  title: "Reminders of a form",
  schema: z.strictObject({
    after: durationText,
    every: durationText,
    atMost: z.int().positive(),
    /** The primary resource also gets a mail at every reminder; a note alone mails nobody. */
    mailPrimaryResource: z.boolean(),
    /** The form stays open this long after it was sent, unless a person closes it earlier. */
    giveUpAfter: durationText,
  }),
  default: {
    after: "2 business days",
    every: "5 business days",
    atMost: 5,
    mailPrimaryResource: true,
    giveUpAfter: "180 days",
  },
});
