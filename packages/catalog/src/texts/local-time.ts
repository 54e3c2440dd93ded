import * as z from "zod";

/** A date and time in the customer's zone, `2026-11-30T17:00`. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "write it as 2026-11-30T17:00, in the customer's zone")
  .describe("Date and time in the customer's zone, for example 2026-11-30T17:00");
export type LocalTime = z.output<typeof LocalTime>;
