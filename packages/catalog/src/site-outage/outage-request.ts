import * as z from "zod";
import { Entry } from "../tickets/entry.ts";

/** What a caller says when an outage is taken up. Only `entry` is needed: a webhook may know nothing but the ticket the monitoring has opened. */
export const OutageRequest = z.strictObject({
  entry: Entry,
  symptom: z.string().min(1).optional().describe("What is down, in the caller's words, for example: no internet"),
  siteId: z
    .string()
    .min(1)
    .optional()
    .describe("Id of the site in remote monitoring; every site of the company when left out"),
  deviceIds: z
    .array(z.string().min(1))
    .optional()
    .describe("Ids of the devices in remote monitoring that have to be up again; found by their alerts when left out"),
});
export type OutageRequest = z.input<typeof OutageRequest>;
