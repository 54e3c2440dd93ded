import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readBusinessTime } from "../actions/read-business-time.ts";
import { readOutsideHours } from "../actions/read-outside-hours.ts";
import type { OutsideHours } from "../policies/outside-hours.ts";

/** Whether the customer may be told something now: in business hours always, outside them as the contract says. */
export const mayTellNow = defineWorkflow({
  id: "site-outage.may-tell-now",
  title: "See whether the customer may be told now",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Business hours, holidays and zone come from the customer's calendar; outside them the contract decides.",
  input: z.object({ companyId: z.string() }),
  steps: (flow) =>
    flow
      .step("hours", readBusinessTime, ({ input }) => ({ companyId: input.companyId }), { source: "customer" })
      .when(
        "it is outside business hours",
        ({ hours }) => !hours.isOpen,
        (flow) =>
          flow.step("rule", readOutsideHours, ({ input }) => ({ companyId: input.companyId }), { source: "practice" }),
      ),
  output: ({ hours, rule }): { messages: OutsideHours; isOpen: boolean; opensAt: string; local: string } => ({
    messages: rule?.messages ?? "tell",
    isOpen: hours.isOpen,
    opensAt: hours.opensAt,
    local: hours.local,
  }),
});
