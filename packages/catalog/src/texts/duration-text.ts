import type { Duration } from "@msp/workflows";
import * as z from "zod";

/** A duration as people write it, in a policy: `30 minutes`, `2 business days`. */
export const durationText = z
  .string()
  .regex(/^\d+ (second|minute|hour|day|business hour|business day)s?$/, 'write it as "30 minutes" or "2 business days"')
  .transform((text) => text as Duration);
