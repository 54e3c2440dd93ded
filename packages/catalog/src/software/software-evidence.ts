import * as z from "zod";
import { SoftwareFacts } from "./software-facts.ts";
import { SoftwareScan } from "./software-scan.ts";

/** Everything that was gathered about a piece of software before anybody decides about it. */
export const SoftwareEvidence = z.object({
  facts: SoftwareFacts,
  /** Who signed it, as far as whoever saw the signature says so. A name that only the file or the request claims is not here. */
  signer: SoftwareFacts.pick({ publisher: true, teamId: true }),
  scans: z.array(SoftwareScan),
  /** Where each fact is from, one sentence each. */
  origins: z.array(z.string()),
  /** Where two sources do not say the same, one sentence each. */
  conflicts: z.array(z.string()),
});
export type SoftwareEvidence = z.output<typeof SoftwareEvidence>;
