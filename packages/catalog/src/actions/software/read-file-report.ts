import { defineAction } from "@msp/workflows";
import { RateLimitError, UnavailableError } from "@msp/workflows/ports";
import * as z from "zod";
import { SoftwareScan } from "../../software/software-scan.ts";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/**
 * Asks the reputation service about a file by its hash. A service that is not connected, down or asked too often is not readable, and a file nobody has seen
 * is unknown: neither is ever a scan that found nothing.
 */
export const readFileReport = defineAction({
  id: "software.read-report",
  title: "Look the file's hash up at the reputation service",
  effect: "read",
  uses: ["fileReputation"],
  input: z.object({ sha256: z.string().optional() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), scan: SoftwareScan }),
    z.object({ outcome: z.literal("no hash") }),
    NotReadable,
  ]),
  async run({ input: { sha256 }, ports }) {
    if (sha256 === undefined) return { outcome: "no hash" as const };
    try {
      const report = await readOrSayWhy(ports.fileReputation.reportOf(sha256));
      if ("outcome" in report) return report;
      return { outcome: "read" as const, scan: { by: "the reputation service", ...report } };
    } catch (error) {
      if (error instanceof UnavailableError || error instanceof RateLimitError)
        return { outcome: "not readable" as const, reason: error.message };
      throw error;
    }
  },
});
