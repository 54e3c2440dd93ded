import * as z from "zod";
import { Instant } from "./instant.ts";
import { placed } from "./placed.ts";

/** Something people should know: doubles found, an answer that came too late, an answer that was lost. */
export const EvidenceNote = z.strictObject({ ...placed, at: Instant, text: z.string() }).meta({ id: "Note" });
export type EvidenceNote = z.output<typeof EvidenceNote>;
