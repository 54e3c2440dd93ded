import { defineAction, ElevationPlatform, ElevationRequest } from "@msp/workflows";
import * as z from "zod";
import { meantRequest } from "../../elevation/meant-request.ts";
import { requestText } from "../../elevation/request-text.ts";
import { elevationCustomers } from "../../policies/elevation-customers.ts";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

const dayMs = 86_400_000;

/**
 * Finds the one pending request that a person made on a machine, at every service that decides for its platform. Several, or one that may be another
 * customer's, are for a person to pick from; a platform nobody decides for has no requests.
 */
export const findRequestMeant = defineAction({
  id: "elevation.find-meant",
  title: "Look for the pending request of this user on this machine",
  effect: "read",
  uses: ["elevation"],
  policies: [elevationCustomers],
  input: z.object({
    companyId: z.string(),
    platform: ElevationPlatform,
    deviceName: z.string(),
    email: z.string(),
    account: z.string().optional(),
    /** How far back, in days. */
    days: z.int().positive(),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("no service") }),
    z.object({ outcome: z.literal("none") }),
    z.object({ outcome: z.literal("certain"), requestId: z.string() }),
    z.object({
      outcome: z.literal("a person picks"),
      reason: z.string(),
      requests: z.array(ElevationRequest),
      /** One line for each. */
      list: z.string(),
    }),
    NotReadable,
  ]),
  async run({ input, ports: { elevation }, tenant, now }) {
    const { customers } = tenant.policy(elevationCustomers);
    const services = await readOrSayWhy(elevation.elevationServices());
    if ("outcome" in services) return services;
    if (!services.some(({ abilities }) => abilities.platforms.includes(input.platform)))
      return { outcome: "no service" as const };
    const { platform, deviceName, account: user, days } = input;
    const since = new Date(now - days * dayMs).toISOString();
    const found = await readOrSayWhy(elevation.pendingRequests({ since, platform, deviceName, user }));
    if ("outcome" in found) return found;
    const meant = meantRequest(found, { ...input, customers });
    if (meant.outcome !== "a person picks") return meant;
    const requests = found.slice(0, 50);
    return { ...meant, requests, list: requests.map(requestText).join("\n") };
  },
});
