import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { observeNotification } from "../actions/observe-notification.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { requireContact } from "../actions/require-contact.ts";
import { outageKnown } from "../notifications/outage-known.ts";
import { outageTimes } from "../policies/outage-times.ts";

const { noticeEvery, noticeWithin } = outageTimes.default;

/** Watches whether the service desk tells the customer by its own rule, so that nobody hears the same twice. */
export const lookForNotice = defineWorkflow({
  id: "site-outage.look-for-notice",
  title: "Look whether the service desk has told the customer",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "The service desk may tell the customer by a rule of its own. What it has sent is not sent again.",
  input: z.object({
    companyId: z.string(),
    contactId: z.string(),
    ticketId: z.string(),
    createdAt: z.string(),
  }),
  steps: (flow) =>
    flow
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .step("contact", requireContact, ({ input: { companyId, contactId } }) => ({ companyId, contactId }))
      .waitUntil(
        "noticed",
        {
          check: observeNotification(outageKnown),
          input: ({ input, contact }) => ({
            ticketId: input.ticketId,
            since: input.createdAt,
            recipient: contact.email,
          }),
          until: ({ seen }) => seen === "this mail",
          every: ({ times }) => times.noticeEvery,
          giveUpAfter: ({ times }) => times.noticeWithin,
          title: "Look whether this very message has gone out",
          why: `A rule of a service desk usually fires within five minutes. Unless the provider has set it otherwise, it is looked every ${noticeEvery}, for ${noticeWithin}.`,
          source: "customer",
        },
        (flow) => flow,
      )
      .step(
        "last",
        observeNotification(outageKnown),
        ({ input, contact }) => ({ ticketId: input.ticketId, since: input.createdAt, recipient: contact.email }),
        { title: "Look once more, and see whether the history can be read at all" },
      ),
  output: ({ last }): { knows: "yes" | "perhaps" | "no"; mailAt: string | undefined } => ({
    knows: last.seen === "this mail" ? "yes" : last.seen === "nothing" && last.isProof ? "no" : "perhaps",
    mailAt: last.mailAt,
  }),
});
