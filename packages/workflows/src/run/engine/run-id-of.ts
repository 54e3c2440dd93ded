import { canonicalJson } from "../journal/canonical-json.ts";
import { sha256 } from "../journal/sha256.ts";

/**
 * The id of the run a start key begins, whether it has begun or not; the same on every host of the tenant.
 *
 * @example
 * ```ts
 * import { type RunStore, runIdOf } from "@msp/workflows/run";
 *
 * declare const store: RunStore;
 * const hasBegun = (await store.find(runIdOf("example-msp", "remove-contact", "ticket 4711"))) !== undefined;
 * ```
 */
export const runIdOf = (tenant: string, workflow: string, startKey: string): string =>
  sha256(canonicalJson([tenant, workflow, startKey])).slice(0, 16);
