import * as z from "zod";

/** What became of a decision about a request. Only `applied` is ours; `unknown` was sent and could not be seen when it was read back. */
export const DecidedElevation = z.object({
  outcome: z.enum(["applied", "already decided", "withdrawn", "unknown"]),
  /** Where the request stood when it was read last. */
  state: z.enum(["pending", "approved", "denied", "withdrawn", "unknown"]),
  /** Who decided, where the service tells. */
  decidedBy: z.string().optional(),
});
export type DecidedElevation = z.output<typeof DecidedElevation>;
