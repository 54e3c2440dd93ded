import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How a removal ends. */
export const closing = definePolicy({
  id: "remove-contact.closing",
  title: "How a removal is closed",
  schema: z.strictObject({
    /** Whether the customer gets a note when everything is done. */
    tellCustomer: z.boolean(),
    /** How long important checklist items may stay open once the work is done. */
    itemsWithin: durationText,
    /** How long other open tickets may go on naming the person as their contact. */
    ticketsWithin: durationText,
    /** How long the customer may take to name somebody for an authority the person held. */
    authorityWithin: durationText,
    /** Days after closing on which a technician looks again. */
    lookAgainAfterDays: z.array(z.int().positive()),
  }),
  default: {
    tellCustomer: false,
    itemsWithin: "20 business days",
    ticketsWithin: "20 business days",
    authorityWithin: "60 business days",
    lookAgainAfterDays: [7, 30],
  },
});
