import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/** Whom an outage can climb to. */
export const EscalationTarget = z.enum(["senior specialist", "service manager", "vendor or provider", "executive"]);
export type EscalationTarget = z.output<typeof EscalationTarget>;

/** One step up. */
export const EscalationLevel = z.strictObject({
  /** Counted from when the procedure took the outage up. */
  afterMinutes: z.int().positive(),
  to: EscalationTarget,
  /** The question is withdrawn after so long; the next level does not wait for it longer. */
  answerWithinMinutes: z.int().positive(),
});
export type EscalationLevel = z.output<typeof EscalationLevel>;

const isRising = (levels: readonly EscalationLevel[]): boolean =>
  levels.every(({ afterMinutes }, index) => afterMinutes > (levels[index - 1]?.afterMinutes ?? 0));

/** Who is told, and when, while an outage lasts. */
export const outageEscalation = definePolicy({
  id: "site-outage.escalation",
  title: "Escalation of an outage",
  schema: z.strictObject({
    levels: z.array(EscalationLevel).refine(isRising, { error: "each level comes later than the one before it" }),
  }),
  default: {
    levels: [
      { afterMinutes: 60, to: "senior specialist", answerWithinMinutes: 30 },
      { afterMinutes: 90, to: "service manager", answerWithinMinutes: 30 },
      { afterMinutes: 120, to: "vendor or provider", answerWithinMinutes: 60 },
      { afterMinutes: 240, to: "executive", answerWithinMinutes: 240 },
    ],
  },
});
