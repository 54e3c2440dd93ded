import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/** What becomes of a message about an outage outside business hours. */
export const OutsideHours = z.enum(["tell", "at opening", "ask a person"]);
export type OutsideHours = z.output<typeof OutsideHours>;

/** Whether a customer is told of an outage at night, by its contract. */
export const outsideHours = definePolicy({
  id: "site-outage.outside-hours",
  title: "Messages about an outage outside business hours",
  schema: z.strictObject({
    /** The first that fits counts: by words in the name or the category of a contract in force. */
    byContract: z.array(z.strictObject({ words: z.string().min(1), messages: OutsideHours })),
    otherwise: OutsideHours,
  }),
  default: { byContract: [{ words: "24x7", messages: "tell" }], otherwise: "ask a person" },
});
