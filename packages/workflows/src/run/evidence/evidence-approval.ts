import * as z from "zod";
import { EvidencePerson } from "./evidence-person.ts";
import { Fields } from "./fields.ts";
import { Instant } from "./instant.ts";
import { placed } from "./placed.ts";

/** One line of a plan that people were shown. */
export const EvidenceAct = z
  .strictObject({
    path: z.string(),
    title: z.string(),
    will: z
      .enum(["ran", "would", "might"])
      .describe("ran: read while planning. might: depends on something not known then."),
    effect: z.string().optional(),
    system: z.string().optional(),
    operation: z.string().optional(),
    target: z.string().optional(),
    fields: Fields.optional(),
    before: Fields.optional(),
    fingerprint: z.string().optional(),
    problem: z.string().optional().describe("Why it could not be worked out."),
  })
  .meta({ id: "Act" });
export type EvidenceAct = z.output<typeof EvidenceAct>;

/** One question for approval: the plan that was shown, and who said what to it. */
export const EvidenceApproval = z
  .strictObject({
    ...placed,
    round: z.int().describe("A plan that changed is asked about again."),
    planHash: z.string().describe("What the votes are given to; it covers what would be done."),
    question: z.string(),
    role: z.string().describe("Who may approve."),
    quorum: z.int().describe("How many different people have to agree."),
    barred: z.array(z.string()).describe("Who may not approve, by id: whoever asked for the run."),
    among: z.array(z.string()).optional().describe("Who alone may approve, by id, where the role was narrowed."),
    askedAt: Instant,
    shown: z.array(z.string()).describe("The plan, word for word as the approvers saw it."),
    acts: z.array(EvidenceAct).describe("The same plan as data. Empty where a single write was asked about."),
    votes: z.array(
      z.strictObject({
        seq: z.int(),
        by: EvidencePerson,
        at: Instant,
        channel: z.string(),
        decision: z.string(),
        planHash: z.string().describe("The plan the vote was given to."),
        counts: z.boolean().describe("False where it was given to another plan than this."),
        note: z.string().optional(),
      }),
    ),
    outcome: z.string().describe("approved, declined, open, or why it was closed."),
    closedAt: Instant.optional(),
    writes: z.array(z.string()).describe("The writes that consumed it, by path."),
  })
  .meta({ id: "Approval" });
export type EvidenceApproval = z.output<typeof EvidenceApproval>;
