import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { ScenarioAnswer } from "../scenario.ts";

const { technician } = sandboxPeople;

/** What the technician says when nothing is out of the ordinary, with some of it otherwise; `undefined` leaves an answer out. */
export const technicianSays = (
  own: Partial<Record<"triage" | "confirmed" | "draft" | "cause", ScenarioAnswer | undefined>> = {},
): readonly ScenarioAnswer[] =>
  Object.values({
    triage: says(technician, "Say what it is", {
      finding: "an outage",
      cause: "not known yet",
      watch: "what has an alert",
      note: "The server answers nothing, the rest of the site works",
    }),
    draft: undefined,
    confirmed: says(technician, "Confirm that service is back", {
      service: "works again",
      evidence: "Olivia Reyes opened the appointment book",
    }),
    cause: says(technician, "Record the root cause", {
      cause: "The power supply failed",
      prevention: "A spare is on the shelf",
      evidence: "photo on the ticket",
    }),
    ...own,
  } satisfies Record<string, ScenarioAnswer | undefined>).flatMap((answer) => answer ?? []);
