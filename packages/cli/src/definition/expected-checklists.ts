import type { ExpectedChecklist } from "@msp/autotask";
import { checklistTitles } from "@msp/catalog";
import type { AnyWorkflow, Checklist, Tenant } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { everyNode } from "./every-node.ts";

/** The checklists whose items these workflows tick, each once, in the tenant's own words. */
export function expectedChecklists(
  workflows: readonly AnyWorkflow[],
  tenant: Tenant<never>,
): readonly ExpectedChecklist[] {
  const found = new Map<string, Checklist>();
  for (const { nodes } of workflows) {
    for (const node of everyNode(nodes)) {
      for (const checklist of node.kind === "step" ? node.action.checklists : []) found.set(checklist.id, checklist);
    }
  }
  const view = tenantView(tenant);
  return [...found.values()].map((checklist) => ({
    id: checklist.id,
    titles: Object.values(view.policy(checklistTitles(checklist))),
  }));
}
