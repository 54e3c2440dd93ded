import * as z from "zod";
import { JsonValue } from "../../render/json-value.ts";
import { Instant } from "./instant.ts";
import { placed } from "./placed.ts";

/** A question of the procedure that the software answered by its rules. */
export const EvidenceDecision = z
  .strictObject({ ...placed, at: Instant, label: z.string(), answer: JsonValue })
  .meta({ id: "Decision" });
export type EvidenceDecision = z.output<typeof EvidenceDecision>;
