import { fileWork } from "./all-cells.ts";
import type { Cell } from "./cell.ts";

/** What a trial runs. */
export type Scenario = "removal" | "tree" | "second host";

/** What only the one or only the other workflow comes to. */
const onlyIn: { readonly [operation: string]: Scenario } = {
  triggerNotification: "removal",
  completeTicket: "removal",
  form: "removal",
  "a submitted form": "removal",
  addCustomerNote: "tree",
  addAdditionalContact: "tree",
  removeAdditionalContact: "tree",
  setContactActive: "tree",
  sendMail: "tree",
  checklist: "tree",
  approval: "tree",
  planned: "tree",
  limit: "tree",
  "giving up": "tree",
  reminder: "tree",
  task: "tree",
};

/** Which workflow comes to a cell; `undefined` where either does. */
export function scenarioOf({ operation }: Cell): Scenario | undefined {
  if (fileWork.some((work) => work === operation)) return undefined;
  return onlyIn[operation];
}
