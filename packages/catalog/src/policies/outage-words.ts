import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/** The words an outage is recognised by. */
export const outageWords = definePolicy({
  id: "site-outage.words",
  title: "Words that speak of an outage",
  schema: z.strictObject({
    /** In the titles and descriptions of other open tickets. */
    tickets: z.array(z.string().min(1)),
    /** In the documentation, beside the customer's alert and quick notes. */
    documentation: z.array(z.string().min(1)),
  }),
  default: {
    tickets: [
      "outage",
      "offline",
      "down",
      "unreachable",
      "no internet",
      "internet",
      "server",
      "firewall",
      "maintenance",
    ],
    documentation: ["outage", "internet", "server", "firewall", "provider", "maintenance"],
  },
});
