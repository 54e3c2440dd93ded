import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/** How large a mailbox may be to live on without a licence, in gigabytes. */
export const mailboxLimits = definePolicy({
  id: "remove-contact.mailbox-limits",
  title: "Size of a shared mailbox without a licence",
  schema: z.strictObject({ withoutLicenceGigabytes: z.number().positive() }),
  default: { withoutLicenceGigabytes: 49 },
});
