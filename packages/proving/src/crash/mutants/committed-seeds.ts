import type { Finding } from "../judge/verdict.ts";
import type { MutantName } from "./mutants.ts";

/** Where each mutant is caught: a seed, how many kills it takes, and which promise it breaks there. */
export const committedSeeds: {
  readonly [name in MutantName]: { readonly seed: number; readonly kills: number; readonly promise: Finding["kind"] };
} = {
  "no settle wait": { seed: 1, kills: 48, promise: "doubled" },
  "late intent": { seed: 1, kills: 48, promise: "wrong" },
  "blind update": { seed: 1, kills: 48, promise: "wrong" },
  "wake-up outside the transaction": { seed: 1, kills: 48, promise: "unfinished" },
  "early acknowledgement": { seed: 1, kills: 48, promise: "lost" },
};
