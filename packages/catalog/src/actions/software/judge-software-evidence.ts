import { AllowedSoftware, defineAction, ElevationRequest } from "@msp/workflows";
import * as z from "zod";
import { combineEvidence } from "../../software/combine-evidence.ts";
import { evidenceText } from "../../software/evidence-text.ts";
import { factsOfRequest } from "../../software/facts-of-request.ts";
import { judgeSoftware, SoftwareVerdict } from "../../software/judge-software.ts";
import { matchAllowed } from "../../software/match-allowed.ts";
import { readMacCheck } from "../../software/read-mac-check.ts";
import { SoftwareEvidence } from "../../software/software-evidence.ts";
import { SoftwareFacts } from "../../software/software-facts.ts";
import { SoftwareScan } from "../../software/software-scan.ts";

/** Puts the evidence about software together and judges it: what the machine says comes first, then the request, then people. It asks no system. */
export const judgeSoftwareEvidence = defineAction({
  id: "software.judge-evidence",
  title: "Put the evidence together and judge it",
  effect: "read",
  uses: [],
  input: z.object({
    /** The request for elevation, where there is one. */
    request: ElevationRequest.optional(),
    /** What the checks on a Mac wrote. */
    macCheck: z.string().optional(),
    /** The file those checks were asked about; what they wrote about another one is not believed. */
    filePath: z.string().optional(),
    /** What people said, the later the less it outweighs. */
    added: z.array(SoftwareFacts),
    scans: z.array(SoftwareScan),
    /** What may be installed without asking. */
    allowed: z.array(AllowedSoftware),
  }),
  output: SoftwareVerdict.extend({
    evidence: SoftwareEvidence,
    /** The entry of the list that allows it. */
    allowedBy: AllowedSoftware.optional(),
    /** For the ticket and the page. */
    text: z.string(),
  }),
  async run({ input: { request, macCheck, filePath, added, scans, allowed } }) {
    const evidence = combineEvidence([
      ...(macCheck === undefined ? [] : [{ from: "the machine", facts: readMacCheck(macCheck, filePath) }]),
      ...(request === undefined ? [] : [factsOfRequest(request)]),
      ...added.map((facts) => ({ from: "a person", facts })),
      { from: "a scan", facts: {}, scans },
    ]);
    const judged = judgeSoftware(evidence);
    return {
      ...judged,
      evidence,
      allowedBy: matchAllowed(evidence, allowed),
      text: evidenceText(evidence, judged),
    };
  },
});
