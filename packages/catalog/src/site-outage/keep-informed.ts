import { defineWorkflow } from "@msp/workflows";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { UsableContact } from "../contacts/usable-contact.ts";
import { outageUpdates } from "../policies/outage-updates.ts";
import { Outage } from "./outage.ts";
import { Told } from "./told.ts";
import { updateCustomer } from "./update-customer.ts";
import { updateTimes } from "./update-times.ts";

const { everyMinutes, atMost } = outageUpdates.default;

/** Keeps the customer informed for as long as it is run: an update at every interval, counted from the first message. */
export const keepInformed = defineWorkflow({
  id: "site-outage.keep-informed",
  title: "Keep the customer informed",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: `An update at fixed times until service is restored. Unless the provider has set it otherwise: every ${everyMinutes} minutes, ${atMost} at most.`,
  input: Outage.extend({ contact: UsableContact, told: Told }),
  steps: (flow) =>
    flow
      .step("updates", readPolicy(outageUpdates), () => ({}), { source: "practice" })
      .step("from", readClock, () => ({}))
      .each(
        "rounds",
        "due",
        {
          of: ({ input, updates, from }) => updateTimes(from.now, updates, input.told !== "not yet"),
          key: (due) => due,
          title: "At every time an update is due",
          source: "practice",
        },
        (flow) =>
          flow
            .sleepUntil("waited", ({ due }) => due, { title: "Wait until the update is due" })
            .run("update", updateCustomer, ({ input, due }) => ({ ...input, due })),
      ),
  output: ({ rounds }) => ({ updates: rounds.map(({ update }) => update.outcome) }),
});
