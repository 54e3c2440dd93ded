import { defineWorkflow } from "@msp/workflows";
import { gatherDetails } from "./gather-details.ts";
import { lockOut } from "./lock-out.ts";
import { Removal } from "./removal.ts";

/** The urgent way: access ends at once; the form, and even its mail, come after. */
export const lockOutFirst = defineWorkflow({
  id: "remove-contact.lock-out-first",
  title: "Lock out at once, then ask for the details",
  version: "2.0.0",
  effective: "2026-12-15",
  purpose: "An immediate removal waits neither for the form nor for its mail.",
  input: Removal,
  steps: (flow) =>
    flow.run("lockOut", lockOut, ({ input }) => input).run("answer", gatherDetails, ({ input }) => input),
  output: ({ lockOut, answer }) => ({ lockOut, answer }),
  ordering: [{ earlier: "lockOut", later: "answer", because: "the removal is urgent" }],
});
