import { laterOf } from "../devices/later-of.ts";

/** What became of the question whether to switch. */
export type PowerDecision =
  | { readonly outcome: "declined"; readonly by: readonly string[] }
  | {
      readonly outcome: "approved";
      readonly by: readonly string[];
      readonly began: { readonly now: string };
      readonly before: { readonly lastRestartAt?: string | undefined };
    };

/** Who decided. */
export const deciders = (decision: PowerDecision | undefined): string => decision?.by.join(", ") ?? "";

/** A start counts only after the switching, and after the start that was known before it. */
export const sinceOf = (decision: PowerDecision | undefined): string =>
  decision?.outcome === "approved"
    ? laterOf(decision.began.now, decision.before.lastRestartAt)
    : new Date(8.64e15).toISOString();
