import { defineAction, ElevationRuleLevel } from "@msp/workflows";
import * as z from "zod";
import { DecidedElevation } from "../../elevation/decided-elevation.ts";
import { seeDecision } from "../../elevation/see-decision.ts";
import { settleDecision } from "../../elevation/settle-decision.ts";

/**
 * Approves one request for elevation, once. It cannot be taken back. A lost answer is settled by reading the request; where the service does not say who
 * decided, an approved request may be ours or somebody else's, and a person is asked.
 */
export const approveElevation = defineAction({
  id: "elevation.approve",
  title: "Approve the request for elevation",
  effect: "irreversible",
  uses: ["elevation"],
  input: z.object({
    requestId: z.string(),
    /** The mail address of the person who decided. */
    decidedBy: z.string().min(1),
    /** The length of a session, where the service can set it. */
    minutes: z.int().positive().optional(),
    /** Approves the same from now on, too. It deserves an approval of its own. */
    rule: ElevationRuleLevel.optional(),
  }),
  output: DecidedElevation,
  async run({ input: { requestId, decidedBy, minutes, rule }, ports: { elevation } }) {
    const approval = { decidedBy, minutes, rule: rule === undefined ? undefined : { level: rule } };
    const { outcome, request } = await elevation.approveElevation(requestId, approval);
    return { outcome, state: request.state, decidedBy: request.decidedBy };
  },
  again: {
    lookUp: async ({ input: { requestId, decidedBy, rule }, ports }) =>
      settleDecision(await ports.elevation.getElevationRequest(requestId), {
        wanted: "approved",
        decidedBy,
        leavesRule: rule !== undefined,
      }),
  },
  verify: ({ input, output, ports }) => seeDecision(ports.elevation, input.requestId, output),
});
