import * as z from "zod";
import { Instant } from "./instant.ts";
import { placed } from "./placed.ts";

/** A reminder or an escalation that went out, or something people could not be told at first. */
export const EvidenceNotice = z
  .strictObject({
    ...placed,
    at: Instant,
    what: z.enum(["reminded", "escalated", "not told", "told"]),
    text: z.string(),
  })
  .meta({ id: "Notice" });
export type EvidenceNotice = z.output<typeof EvidenceNotice>;
