import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** Who is asked, and when, while an urgent ticket has no primary resource. */
export const nobodyResponsible = definePolicy({
  id: "tickets.nobody-responsible",
  title: "Urgent tickets without a primary resource",
  schema: z.strictObject({
    /** After so long without an answer of the office, as at night, a technician may say who acts as well. */
    techniciansAfter: durationText,
  }),
  default: { techniciansAfter: "5 minutes" },
});
