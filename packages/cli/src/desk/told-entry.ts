import type { Entry } from "@msp/workflows/run";
import type { WireError } from "./wire-error.ts";

/** One line of what an owner tells while it takes runs further. */
export type ToldEntry =
  | { readonly runId: string; readonly entry: Entry }
  /** Nothing more happens by itself for now. */
  | { readonly end: "rest" }
  | { readonly error: WireError };
