import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/** How the customer is kept informed while an outage lasts. */
export const outageUpdates = definePolicy({
  id: "site-outage.updates",
  title: "Updates for the customer while an outage lasts",
  schema: z.strictObject({
    everyMinutes: z.int().positive(),
    /** `a person`: a draft that somebody releases; one that is not released before the next is due is withdrawn. */
    releasedBy: z.enum(["a person", "nobody, they go out by themselves"]),
    /** Who is told that it is over. */
    lastMessage: z.enum(["everybody", "only who knew of the outage"]),
    /** After so many the technician goes on alone. */
    atMost: z.int().positive(),
  }),
  default: { everyMinutes: 30, releasedBy: "a person", lastMessage: "only who knew of the outage", atMost: 48 },
});
