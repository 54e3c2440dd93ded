import { defineAction, type ServiceCall } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";
import * as z from "zod";
import { LocalTime } from "../../texts/local-time.ts";

/**
 * Plans a visit to a customer, without tickets or people yet. A visit carries no marker: an attempt whose answer was lost is recognised by its company,
 * its times and its very words, and where no other visit shows that this account can see them, a person is asked.
 */
export const planServiceCall = defineAction({
  id: "service-call.plan",
  title: "Plan the visit",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({
    companyId: z.string(),
    description: z.string().min(1),
    /** Both in the customer's zone. */
    startsAt: LocalTime,
    endsAt: LocalTime,
  }),
  output: z.object({ serviceCallId: z.string() }),
  run({ input: { companyId, description, ...times }, ports, calendarOf }) {
    const calendar = calendarOf(companyId);
    const [startsAt, endsAt] = [calendar.instantOf(times.startsAt), calendar.instantOf(times.endsAt)];
    if (startsAt >= endsAt)
      throw new InvalidRequestError(`The visit would end (${times.endsAt}) before it begins (${times.startsAt}).`, {
        system: "ticketing",
        operation: "planServiceCall",
      });
    return ports.ticketing.planServiceCall({ companyId, description, startsAt: iso(startsAt), endsAt: iso(endsAt) });
  },
  again: {
    async lookUp({ input, ports, calendarOf }) {
      const times = {
        startsAt: iso(calendarOf(input.companyId).instantOf(input.startsAt)),
        endsAt: iso(calendarOf(input.companyId).instantOf(input.endsAt)),
      };
      const calls = await ports.ticketing.serviceCallsOf({
        companyId: input.companyId,
        from: times.startsAt,
        until: times.endsAt,
      });
      const matches = calls.filter((call) => isSame(call, { ...times, description: input.description }));
      return {
        matches: matches.map(({ id }) => ({ serviceCallId: id })),
        controlSeen: calls.length > matches.length,
      };
    },
  },
  async verify({ input, output, ports, calendarOf }) {
    const call = await ports.ticketing.getServiceCall(output.serviceCallId);
    const startsAt = iso(calendarOf(input.companyId).instantOf(input.startsAt));
    if (call.companyId !== input.companyId)
      return { seen: false, reason: `the visit is to company ${call.companyId}, not ${input.companyId}` };
    if (iso(Date.parse(call.startsAt)) !== startsAt)
      return { seen: false, reason: `the visit begins at ${call.startsAt}, not at ${startsAt}` };
    return { seen: true, evidence: { serviceCall: call.id, startsAt: call.startsAt, endsAt: call.endsAt } };
  },
});

const iso = (instant: number): string => new Date(instant).toISOString();

type Wanted = Pick<ServiceCall, "description" | "startsAt" | "endsAt">;
const isSame = (call: ServiceCall, wanted: Wanted): boolean =>
  call.description.trim() === wanted.description.trim() &&
  Date.parse(call.startsAt) === Date.parse(wanted.startsAt) &&
  Date.parse(call.endsAt) === Date.parse(wanted.endsAt);
