/**
 * Whether the effect was seen on the device itself. `wasSent` tells an attempt without an effect from none at all; after `unverified` with `wasSent` the
 * request may still have its effect later.
 */
export type EffectOnDevice =
  | { readonly outcome: "verified"; readonly evidence: string; readonly wasSent: boolean }
  | { readonly outcome: "unverified"; readonly reason: string; readonly wasSent: boolean };
