import { blindUpdate } from "./blind-update.ts";
import { earlyAcknowledgement } from "./early-acknowledgement.ts";
import { lateIntent } from "./late-intent.ts";
import type { Mutant } from "./mutant.ts";
import { noSettleWait } from "./no-settle-wait.ts";
import { wakeOutside } from "./wake-outside.ts";

/** Engines that the proof must find wanting, by name. */
export const mutants = {
  "no settle wait": noSettleWait,
  "late intent": lateIntent,
  "blind update": blindUpdate,
  "wake-up outside the transaction": wakeOutside,
  "early acknowledgement": earlyAcknowledgement,
} as const satisfies { readonly [name: string]: Mutant };

export type MutantName = keyof typeof mutants;
