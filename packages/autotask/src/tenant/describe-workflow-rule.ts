import type { Binding } from "@msp/workflows";

/**
 * The workflow rule that a notification over `service rule` rests on, in words, for whoever sets it up: Autotask shows its rules to no program.
 *
 * Undefined for notifications that need none.
 */
export function describeWorkflowRule({ label, channel, trigger }: Binding): string | undefined {
  if (channel !== "service rule" || trigger === undefined) return undefined;
  const condition =
    "status" in trigger
      ? `the status changes to the one bound to "${trigger.status}"`
      : `the user-defined field "${trigger.userDefinedField}" changes to "${trigger.value}"`;
  return (
    `Autotask needs an active workflow rule on tickets (Admin, Workflow Rules): event "Edited by" anybody, the API user included; condition: ${condition}; ` +
    `action: send the notification template "${label}" to everybody it is meant for. Let it mail one test ticket before you rely on it.`
  );
}
