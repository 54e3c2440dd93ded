import * as z from "zod";
import { JsonValue } from "../../render/json-value.ts";
import { EvidencePerson } from "./evidence-person.ts";
import { Instant } from "./instant.ts";

/** What was run, for whom, by whom, and how it stands. */
export const EvidenceRun = z
  .strictObject({
    runId: z.string(),
    workflow: z.string(),
    title: z.string(),
    version: z.string().describe("Version of the procedure; the run is pinned to it."),
    definition: z.string().describe("Structural hash of that version."),
    startKey: z.string().describe("What makes this run this run: the same key twice is the same run."),
    tenant: z.string(),
    company: z.string().optional().describe("The customer, by company id."),
    startedBy: EvidencePerson,
    requestedBy: z.array(z.string()).describe("Who else asked for it, by id. Nobody of them may approve."),
    input: JsonValue,
    startedAt: Instant,
    isOver: z
      .boolean()
      .describe("Whether nothing more happens in it by itself. If not, it went on after this was written."),
    outcome: z.enum(["succeeded", "finished with doubts", "stopped", "failed", "cancelled", "waiting"]),
    reason: z.string().optional(),
    endedAt: Instant.optional(),
    output: JsonValue.optional(),
    cancelled: z
      .strictObject({ by: EvidencePerson, at: Instant, reason: z.string() })
      .optional()
      .describe("Who asked for it to be cancelled."),
  })
  .meta({ id: "Run" });
export type EvidenceRun = z.output<typeof EvidenceRun>;
