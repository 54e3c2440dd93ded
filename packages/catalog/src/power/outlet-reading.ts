import * as z from "zod";

/** What a power device says of an outlet. */
export const OutletReading = z.object({
  id: z.string(),
  /** As the unit itself tells it. */
  name: z.string().optional(),
  state: z.enum(["on", "off", "changing", "unknown"]),
  /** The vendor's own word for the state. */
  stateText: z.string(),
  isLocked: z.boolean(),
  /** Whether it can go off and come on again by itself. */
  canCycle: z.boolean(),
  watts: z.number().optional(),
});
export type OutletReading = z.output<typeof OutletReading>;
