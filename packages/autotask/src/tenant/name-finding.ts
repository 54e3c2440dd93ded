import type { Binding, TenantKind } from "@msp/workflows";

/** What became of one name that a workflow needs or that the tenant file has. */
export interface NameFinding {
  readonly kind: TenantKind;
  readonly id: string;
  /**
   * `kept`: the file says so, and it stands; `found`: Autotask has exactly one such entry; `open`: somebody has to decide or to set something up.
   */
  readonly state: "kept" | "found" | "open";
  /** What belongs into the file; absent where nothing is known yet. */
  readonly binding?: Binding;
  /** For `kept`: the label of the entry with the file's number, where neither the file's label nor an alias of it fits any more. */
  readonly renamedTo?: string;
  /** For `open`: what is wrong. */
  readonly problem?: string;
  /** For `open`: what to do about it. */
  readonly advice?: string;
  /** For `open`: what somebody may have meant. */
  readonly nearest?: readonly string[];
}
