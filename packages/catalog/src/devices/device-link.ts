import { ConfigurationItem, Device } from "@msp/workflows";
import * as z from "zod";
import { NotReadable } from "../actions/not-readable.ts";

/**
 * How a device of remote monitoring, its configuration item in the service desk, its site and its company belong together. By ids alone, read in both
 * directions; a name proves nothing. A disagreement is a question for a person.
 */
export const DeviceLink = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("linked"),
    device: Device,
    configurationItem: ConfigurationItem,
    siteId: z.string(),
    companyId: z.string(),
  }),
  z.object({
    outcome: z.literal("not linked"),
    /** Which link is missing, one sentence each. */
    missing: z.array(z.string()).min(1),
    device: Device.optional(),
    configurationItem: ConfigurationItem.optional(),
  }),
  z.object({
    outcome: z.literal("disagreement"),
    /** What does not fit together, one sentence each. */
    problems: z.array(z.string()).min(1),
    device: Device.optional(),
    configurationItem: ConfigurationItem.optional(),
  }),
  NotReadable,
]);
export type DeviceLink = z.output<typeof DeviceLink>;
