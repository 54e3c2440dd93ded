import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { DeviceFate } from "../forms/offboarding-details.ts";

/** What becomes of a device the customer says nothing about. Never retire by "last logged-in user". */
export const deviceFate = definePolicy({
  id: "remove-contact.device-fate",
  title: "What becomes of a leaver's device that nobody decided about",
  schema: z.strictObject({ otherwise: DeviceFate }),
  default: { otherwise: "reassign" },
});
