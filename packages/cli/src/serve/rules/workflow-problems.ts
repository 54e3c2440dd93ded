import { type AnyWorkflow, checkWorkflow, missingFromTenant, type Tenant } from "@msp/workflows";

/** Whatever would keep the engine from starting the workflow at all. */
export function workflowProblems(workflow: AnyWorkflow, tenant: Tenant<never>): readonly string[] {
  const errors = checkWorkflow(workflow).filter(({ severity }) => severity === "error");
  const missing = missingFromTenant(workflow, tenant);
  return [
    ...errors.map(({ message }) => `workflow "${workflow.id}" cannot run safely: ${message}`),
    ...(missing.length === 0
      ? []
      : [`workflow "${workflow.id}" needs ${missing.join(", ")}, which tenant "${tenant.id}" does not bind.`]),
  ];
}
