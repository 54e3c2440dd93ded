import type { AlertRule } from "./alert-rule.ts";

/** A rule about alerts in words, as the host prints it when it starts. */
export function describeAlertRule({ workflow, when, inputWithoutTicket }: AlertRule): string {
  const { kinds, priorities, textIncludes, companies } = when;
  const oneOf = (names: readonly string[]) => names.map((name) => `"${name}"`).join(" or ");
  const parts = [
    ...(kinds === undefined ? [] : [`of kind ${oneOf(kinds)}`]),
    ...(priorities === undefined ? [] : [`of priority ${oneOf(priorities)}`]),
    ...(textIncludes === undefined ? [] : [`with "${textIncludes}" in its text`]),
    ...(companies === undefined ? [] : [`of company ${companies.join(" or ")}`]),
  ];
  const otherwise = inputWithoutTicket === undefined ? ", once it has a ticket" : "";
  return `${workflow.id} ${workflow.version} for an alert ${parts.join(", ")}${otherwise}`;
}
