import * as z from "zod";
import { LeaverReference } from "../contacts/leaver.ts";
import { LocalTime } from "../texts/local-time.ts";
import { Entry } from "../tickets/entry.ts";

/**
 * What a caller says when a removal starts. Only `entry` is needed: a webhook that knows nothing but the ticket may leave the rest out, and the
 * office is asked for it before anything is sent.
 */
export const RemovalRequest = z.strictObject({
  entry: Entry,
  requestedBy: z.string().min(1).optional().describe("Id of the contact who asks for the removal"),
  alsoTell: z.array(z.string().min(1)).optional().describe("Ids of further contacts who are kept informed"),
  leaver: LeaverReference.optional().describe("The person who leaves"),
  urgency: z
    .enum(["immediate", "scheduled"])
    .optional()
    .describe("immediate: lock out now, before the form; scheduled: at the effective time"),
  isInWriting: z.boolean().optional().describe("The request is there in writing; left out: not known to be"),
  effectiveAt: LocalTime.optional(),
});
export type RemovalRequest = z.input<typeof RemovalRequest>;
