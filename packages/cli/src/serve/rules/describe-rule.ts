import type { StartRule } from "./start-rule.ts";

/** A rule in words, as the host prints it when it starts. */
export function describeRule({ workflow, when, template }: StartRule): string {
  const { category, statuses, queues, priority, titleIncludes, companies } = when;
  const oneOf = (names: readonly string[]) => names.map((name) => `"${name}"`).join(" or ");
  const parts = [
    `category "${category}"`,
    ...(statuses === undefined ? [] : [`status ${oneOf(statuses)}`]),
    ...(queues === undefined ? [] : [`queue ${oneOf(queues)}`]),
    ...(priority === undefined ? [] : [`priority "${priority}"`]),
    ...titleIncludes.map((part) => `"${part}" in the title`),
    ...(companies === undefined ? [] : [`company ${companies.join(" or ")}`]),
  ];
  const known = template === undefined ? "" : ` (template "${template}", known only by what it presets)`;
  return `${workflow.id} ${workflow.version} for a ticket with ${parts.join(", ")}${known}`;
}
