import type { AlertRule } from "./alert-rule.ts";
import type { AlertStory } from "./alert-story.ts";

/** Whether an alert is one that a rule is about. One that has resolved itself is about nothing any more. */
export function matchesAlertRule({ when }: Pick<AlertRule, "when">, { alert, companyId }: AlertStory): boolean {
  const isOneOf = (names: readonly string[] | undefined, name: string | undefined) =>
    names === undefined || (name !== undefined && names.some((one) => one.toLowerCase() === name.toLowerCase()));
  return (
    !alert.isResolved &&
    isOneOf(when.kinds, alert.kind) &&
    isOneOf(when.priorities, alert.priority) &&
    isOneOf(when.companies, companyId) &&
    alert.text.toLowerCase().includes((when.textIncludes ?? "").toLowerCase())
  );
}
