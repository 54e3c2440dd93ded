import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { DecidedElevation } from "../../elevation/decided-elevation.ts";
import { seeDecision } from "../../elevation/see-decision.ts";
import { settleDecision } from "../../elevation/settle-decision.ts";

/**
 * Denies one request for elevation; the user can ask again. A lost answer is settled by reading the request; where the service does not say who decided, a
 * denied request may be ours or somebody else's, and a person is asked.
 */
export const denyElevation = defineAction({
  id: "elevation.deny",
  title: "Deny the request for elevation",
  effect: "write",
  uses: ["elevation"],
  input: z.object({
    requestId: z.string(),
    /** The mail address of the person who decided. */
    decidedBy: z.string().min(1),
    /** The end user reads it: never an internal note. */
    reasonForUser: z.string().min(1),
  }),
  output: DecidedElevation,
  async run({ input: { requestId, decidedBy, reasonForUser }, ports: { elevation } }) {
    const { outcome, request } = await elevation.denyElevation(requestId, { decidedBy, reasonForUser });
    return { outcome, state: request.state, decidedBy: request.decidedBy };
  },
  again: {
    lookUp: async ({ input: { requestId, decidedBy }, ports }) =>
      settleDecision(await ports.elevation.getElevationRequest(requestId), {
        wanted: "denied",
        decidedBy,
        leavesRule: false,
      }),
  },
  verify: ({ input, output, ports }) => seeDecision(ports.elevation, input.requestId, output),
});
