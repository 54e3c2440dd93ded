import * as z from "zod";
import { JsonValue } from "../../render/json-value.ts";
import { EvidencePerson } from "./evidence-person.ts";
import { Fields } from "./fields.ts";
import { Instant } from "./instant.ts";
import { placed } from "./placed.ts";

/** One time a write was sent, and what became of it. */
export const EvidenceAttempt = z
  .strictObject({
    seq: z.int(),
    attempt: z.int().describe("0: looked for without having been sent by this run's journal."),
    sentAt: Instant.optional().describe("When the intent was written down, right before the request left."),
    end: z
      .enum(["accepted", "refused", "adopted", "already so", "not there", "open"])
      .describe(
        "accepted, refused: the service's word. adopted, already so, not there: the answer was lost, and this is what looking showed. open: not known.",
      ),
    endedAt: Instant.optional(),
    detail: z.string().optional().describe("The reason of a refusal, or what the look showed."),
  })
  .meta({ id: "Attempt" });
export type EvidenceAttempt = z.output<typeof EvidenceAttempt>;

/** One write of a run, from its intent to its proof. */
export const EvidenceWrite = z
  .strictObject({
    ...placed,
    action: z.string().optional(),
    effect: z.string().optional(),
    system: z.string().optional().describe("Absent when nothing was sent."),
    operation: z.string().optional(),
    target: z.string().optional(),
    company: z.string().optional(),
    fields: Fields.optional().describe("The values that were to be written."),
    before: Fields.optional().describe(
      "What stood there before. Absent when nothing was read before, as when something new is made.",
    ),
    after: JsonValue.optional().describe("What the read-back saw."),
    afterNotRead: z.string().optional().describe("Why there is no `after`."),
    request: z
      .strictObject({ method: z.string(), url: z.string(), body: JsonValue.optional() })
      .optional()
      .describe("The request as it was journaled: without credentials and secrets."),
    marker: z.string().optional().describe("What the service was given to find this write by."),
    fingerprint: z.string().optional(),
    approval: z.string().optional().describe("The approval this write consumed, as `path#round`."),
    attempts: z.array(EvidenceAttempt),
    answer: JsonValue.optional().describe("What the step handed on."),
    outcome: z.enum(["verified", "done", "unverified", "skipped", "failed", "unknown", "open"]),
    reason: z.string().optional(),
    endedAt: Instant.optional(),
    limitPassed: z
      .strictObject({ until: Instant, possiblyDone: z.boolean() })
      .optional()
      .describe("The time limit around it passed while it was open."),
    decision: z
      .strictObject({ by: EvidencePerson, at: Instant, choice: z.string(), note: z.string().optional() })
      .optional()
      .describe("What a person decided about it."),
    entries: z.array(z.int()).describe("Every journal entry about it."),
  })
  .meta({ id: "Write" });
export type EvidenceWrite = z.output<typeof EvidenceWrite>;
