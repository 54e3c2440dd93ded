import type { EntryBody } from "@msp/workflows/run";
import type { Mutant } from "./mutant.ts";

/** An intent that promises the write was over the moment it was sent, so nobody waits before looking. */
const over = (body: EntryBody): EntryBody =>
  body.kind === "intended"
    ? { ...body, notAfter: 0, facts: { ...body.facts, maxInFlightMs: 0, searchLagMs: 0 } }
    : body;

/** Looks for a lost write at once: what is still in flight, or not yet found by a search, is then sent again. */
export const noSettleWait: Mutant = {
  about: "looks for a write at once, without the settle wait",
  store: (store) => ({ ...store, append: (runId, bodies, ...rest) => store.append(runId, bodies.map(over), ...rest) }),
};
