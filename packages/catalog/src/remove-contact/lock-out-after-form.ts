import { defineWorkflow } from "@msp/workflows";
import { agreeOnTime } from "./agree-on-time.ts";
import { gatherDetails } from "./gather-details.ts";
import { lockOut } from "./lock-out.ts";
import { Removal } from "./removal.ts";

/** The way where nobody has named a time yet: the form names it, and access ends then. */
export const lockOutAfterForm = defineWorkflow({
  id: "remove-contact.lock-out-after-form",
  title: "Ask for the details, then lock out at the time they name",
  version: "2.0.0",
  effective: "2026-12-15",
  purpose: "A scheduled removal whose time is not known at the start takes it from the form.",
  input: Removal,
  steps: (flow) =>
    flow
      .run("answer", gatherDetails, ({ input }) => input)
      .run("time", agreeOnTime, ({ input, answer }) => ({ ...input, inForm: answer.details.effectiveAt }))
      .sleepUntil("effective", ({ time }) => time.effectiveAt, {
        title: "Wait for the effective time, in the customer's zone",
        source: "practice",
      })
      .run("lockOut", lockOut, ({ input }) => input),
  output: ({ lockOut, answer }) => ({ lockOut, answer }),
});
