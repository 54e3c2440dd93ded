import * as z from "zod";
import { EvidencePerson } from "./evidence-person.ts";
import { Instant } from "./instant.ts";

/** Writes that nothing has proven, and who vouched for which. */
export const EvidenceDoubts = z
  .strictObject({
    open: z.array(z.strictObject({ path: z.string(), title: z.string() })),
    accepted: z.array(
      z.strictObject({
        seq: z.int(),
        by: EvidencePerson,
        at: Instant,
        note: z.string(),
        writes: z.array(z.strictObject({ path: z.string(), title: z.string() })),
      }),
    ),
  })
  .meta({ id: "Doubts" });
export type EvidenceDoubts = z.output<typeof EvidenceDoubts>;
