import * as z from "zod";
import { JsonValue } from "../../render/json-value.ts";
import { EvidencePerson } from "./evidence-person.ts";
import { Instant } from "./instant.ts";
import { placed } from "./placed.ts";

/** What somebody was asked (or an event that was waited for), and what came. */
export const EvidenceAnswer = z
  .strictObject({
    ...placed,
    kind: z.enum(["task", "form", "checklist", "question", "event"]),
    askedOf: z.string().optional().describe("The role, or the address a form went to."),
    question: z.string().optional(),
    askedAt: Instant.optional(),
    by: EvidencePerson.optional(),
    at: Instant.optional().describe("When the answer arrived."),
    channel: z.string().optional(),
    value: JsonValue.optional(),
    outcome: z.string().describe("answered, open, or why it was closed."),
  })
  .meta({ id: "Answer" });
export type EvidenceAnswer = z.output<typeof EvidenceAnswer>;
