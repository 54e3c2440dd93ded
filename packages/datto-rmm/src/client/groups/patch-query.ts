import type { ListRequestOptions } from "../requests/request-options.ts";

/** Which patches. */
export interface PatchQuery extends ListRequestOptions {
  /** @default all; a site then lists one patch up to three times (vendor documentation) */
  readonly installStatus?: "INSTALLED" | "APPROVED_PENDING" | "NOT_APPROVED" | undefined;
}
