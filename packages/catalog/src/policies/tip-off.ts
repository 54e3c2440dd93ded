import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** What counts as a way for the leaver to learn of the removal. */
export const tipOff = definePolicy({
  id: "remove-contact.tip-off",
  title: "Ways in which the person who leaves could learn of it",
  schema: z.strictObject({
    /** Whether people of a company see each other's tickets in the client portal. */
    portalShowsTicketsOfOthers: z.boolean(),
    /** How long the office may take to correct a ticket that the person would see. */
    correctedWithin: durationText,
  }),
  default: { portalShowsTicketsOfOthers: true, correctedWithin: "1 business day" },
});
