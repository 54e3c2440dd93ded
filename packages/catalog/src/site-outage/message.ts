import * as z from "zod";
import { UsableContact } from "../contacts/usable-contact.ts";
import { Outage } from "./outage.ts";

/** A message to the customer about an outage. */
export const Message = Outage.pick({ ticket: true, createdAt: true }).extend({
  contact: UsableContact,
  /** What its words may ask for, besides ticket and contact. */
  values: z.record(z.string(), z.string()),
});
export type Message = z.output<typeof Message>;
