import type { Device } from "@msp/workflows";
import { laterOf } from "../devices/later-of.ts";
import { cameBack } from "./came-back.ts";
import type { Workstation } from "./workstation.ts";

/** What became of the question whether to switch. */
export type PowerDecision =
  | { readonly outcome: "declined"; readonly by: readonly string[] }
  | {
      readonly outcome: "approved";
      readonly by: readonly string[];
      readonly began: { readonly now: string };
      readonly before: { readonly connection: Device["connection"]; readonly lastRestartAt?: string | undefined };
    };

/** Who decided. */
export const deciders = (decision: PowerDecision | undefined): string => decision?.by.join(", ") ?? "";

/** A start counts only after the switching, and after the start that was known before it. */
export const sinceOf = (decision: PowerDecision | undefined): string =>
  decision?.outcome === "approved"
    ? laterOf(decision.began.now, decision.before.lastRestartAt)
    : new Date(8.64e15).toISOString();

/** Whether the decision led to switching: one in favour of it still leaves a machine alone that came back by itself meanwhile. */
export const wasSwitched = (machine: Workstation, decision: PowerDecision | undefined): boolean =>
  decision?.outcome === "approved" && !cameBack(machine, decision.before);
