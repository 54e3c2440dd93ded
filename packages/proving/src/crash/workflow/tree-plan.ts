/** A write of the generated workflow's desk, by the port method that sends it. */
export type DeskWrite =
  | "addInternalNote"
  | "addCustomerNote"
  | "changeTicket"
  | "setChecklistItemDone"
  | "addAdditionalContact"
  | "removeAdditionalContact"
  | "setContactActive"
  | "sendMail";

/** A generated workflow as plain data, so that parent and process build the same from it. Names are unique in the whole tree. */
export type TreeNode =
  | { readonly kind: "write"; readonly name: string; readonly write: DeskWrite; readonly detail: string }
  | { readonly kind: "task" | "checklist"; readonly name: string }
  | { readonly kind: "sleep"; readonly name: string; readonly until: string }
  | { readonly kind: "event"; readonly name: string; readonly late: readonly TreeNode[] }
  | {
      readonly kind: "approve";
      readonly name: string;
      readonly body: readonly TreeNode[];
      readonly declined: readonly TreeNode[];
    }
  | {
      readonly kind: "each";
      readonly name: string;
      readonly keys: readonly string[];
      readonly body: readonly TreeNode[];
    }
  | { readonly kind: "together"; readonly name: string; readonly branches: readonly (readonly TreeNode[])[] }
  | {
      readonly kind: "within";
      readonly name: string;
      readonly limit: "1 minute" | "2 hours" | "1 day";
      readonly body: readonly TreeNode[];
      readonly over: readonly TreeNode[];
    }
  | {
      readonly kind: "recover";
      readonly name: string;
      readonly body: readonly TreeNode[];
      readonly failed: readonly TreeNode[];
    };

/** A whole generated workflow. */
export interface TreePlan {
  readonly nodes: readonly TreeNode[];
  /** Whether a checklist library goes on the ticket first; ticking needs it. */
  readonly hasChecklist: boolean;
  readonly completes: boolean;
}
