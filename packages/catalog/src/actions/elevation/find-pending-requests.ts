import { defineAction, ElevationPlatform, ElevationRequest } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

const dayMs = 86_400_000;

/** A journal holds values of 256 KB at most. */
const mostRequests = 100;

/**
 * Finds the pending requests for elevation of a machine, a user or a customer, at every service that decides. A machine's name is not enough to tell customers
 * apart: compare the customer or the mail address before anything is decided.
 */
export const findPendingRequests = defineAction({
  id: "elevation.find-pending",
  title: "Look for pending requests for elevation",
  effect: "read",
  uses: ["elevation"],
  input: z.object({
    /** How far back, in days. */
    days: z.int().positive().default(14),
    platform: ElevationPlatform.optional(),
    /** The customer in the words of the service, as a request of theirs tells it. */
    vendorCompanyId: z.string().optional(),
    deviceName: z.string().optional(),
    /** The account on the machine; without regard to case and domain. */
    user: z.string().optional(),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("read"),
      /** How many there are. More than are listed: narrow the search. */
      total: z.int(),
      requests: z.array(ElevationRequest),
    }),
    NotReadable,
  ]),
  run: ({ input: { days, ...query }, ports, now }) =>
    readOrSayWhy(
      ports.elevation
        .pendingRequests({ ...query, since: new Date(now - days * dayMs).toISOString() })
        .then((found) => ({
          outcome: "read" as const,
          total: found.length,
          requests: found.slice(0, mostRequests),
        })),
    ),
});
