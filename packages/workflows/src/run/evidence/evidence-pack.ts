import * as z from "zod";
import { JsonValue } from "../../render/json-value.ts";
import { EvidenceAnswer } from "./evidence-answer.ts";
import { EvidenceApproval } from "./evidence-approval.ts";
import { EvidenceDecision } from "./evidence-decision.ts";
import { EvidenceDoubts } from "./evidence-doubts.ts";
import { EvidenceNote } from "./evidence-note.ts";
import { EvidenceNotice } from "./evidence-notice.ts";
import { EvidenceRun } from "./evidence-run.ts";
import { EvidenceWrite } from "./evidence-write.ts";
import { Instant } from "./instant.ts";

/** A link of the chain: what it says besides is kept as it is. */
const EvidenceEntry = z
  .looseObject({
    kind: z.string(),
    path: z.string(),
    seq: z.int(),
    at: z.number().describe("Milliseconds since 1970-01-01 UTC."),
    previous: z.string().describe("The hash of the entry before."),
    hash: z.string().describe("SHA-256 over everything else in the entry, as JSON with sorted keys."),
  })
  .meta({ id: "Entry" });

const EvidenceHead = z
  .strictObject({
    runId: z.string(),
    seq: z.int(),
    hash: z.string(),
    before: z.string().describe("The signature of the head signed before, of whatever run."),
    signature: z.string().describe("HMAC-SHA-256 under a key that is kept elsewhere."),
  })
  .meta({ id: "Head" });

const EvidenceSop = z
  .strictObject({
    version: z.string(),
    sha256: z.string().optional().describe("Of the text."),
    text: z.string().optional().describe("The procedure as people read it, of exactly the version that ran: Markdown."),
    missing: z.string().optional().describe("Why the text is not here."),
  })
  .meta({ id: "Sop" });

const EvidenceMoment = z
  .strictObject({
    seq: z.int(),
    at: Instant,
    word: z.string(),
    text: z.string(),
    details: z.array(z.string()),
  })
  .meta({ id: "Moment" });

const EvidenceBlob = z
  .strictObject({
    sha256: z.string().describe("Of the value as JSON with sorted keys."),
    bytes: z.int(),
    seq: z.int().describe("Number of the entry that refers to it."),
    value: JsonValue.optional().describe("Absent where it is only listed."),
  })
  .meta({ id: "Blob" });

/**
 * Everything that proves one run, in one value: what was asked, approved, done and seen, and the journal it all follows from.
 *
 * Its form has a version, and a JSON Schema that the package ships as `@msp/workflows/evidence.schema.json`.
 */
export const EvidencePack = z.strictObject({
  format: z.literal("msp-evidence-1").describe("Version of this form."),
  exportedAt: Instant,
  run: EvidenceRun,
  sop: EvidenceSop,
  approvals: z.array(EvidenceApproval),
  decisions: z.array(EvidenceDecision),
  answers: z.array(EvidenceAnswer),
  writes: z.array(EvidenceWrite),
  doubts: EvidenceDoubts,
  notices: z.array(EvidenceNotice),
  notes: z.array(EvidenceNote),
  timeline: z.array(EvidenceMoment).describe("The run told in words, for people."),
  titles: z.record(z.string(), z.string()).describe("What the procedure calls the places that are named here."),
  blobs: z.array(EvidenceBlob).describe("Values that were too large for an entry."),
  journal: z.strictObject({
    format: z.literal("msp-journal-1"),
    runId: z.string(),
    entries: z.array(EvidenceEntry).describe("Unchanged, in order."),
    heads: z.array(EvidenceHead).describe("Signed ends of the chain, oldest first."),
  }),
  seal: z
    .strictObject({
      sha256: z.string().describe("Over everything else in this pack, as JSON with sorted keys."),
      signature: z.string().optional().describe("HMAC-SHA-256 over it, where the key was at hand."),
    })
    .describe(
      "Holds the parts together that do not follow from the journal: titles, timeline and the procedure's text.",
    ),
});
export type EvidencePack = z.output<typeof EvidencePack>;
