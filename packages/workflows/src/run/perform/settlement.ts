import type { Json } from "../../ports/json.ts";

/** What became clear about an attempt whose answer was lost. */
export type Settlement =
  | { readonly kind: "happened"; readonly output: Json }
  | { readonly kind: "did not happen" }
  | { readonly kind: "still unknown"; readonly reason: string };
