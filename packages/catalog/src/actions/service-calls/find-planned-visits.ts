import { defineAction } from "@msp/workflows";
import * as z from "zod";

const hourMs = 3_600_000;

/** Finds visits to a company that are planned around now: what is down may be down on purpose. */
export const findPlannedVisits = defineAction({
  id: "service-call.find-planned",
  title: "Look for planned visits around now",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ companyId: z.string(), hours: z.number().positive() }),
  output: z.object({
    visits: z.array(z.object({ description: z.string(), startsAt: z.string(), endsAt: z.string() })),
  }),
  async run({ input: { companyId, hours }, ports, now }) {
    const [from, until] = [now - hours * hourMs, now + hours * hourMs].map((at) => new Date(at).toISOString());
    const visits = await ports.ticketing.serviceCallsOf({ companyId, from: from ?? "", until: until ?? "" });
    return {
      visits: visits
        .filter(({ isComplete }) => !isComplete)
        .map(({ description, startsAt, endsAt }) => ({ description, startsAt, endsAt })),
    };
  },
});
