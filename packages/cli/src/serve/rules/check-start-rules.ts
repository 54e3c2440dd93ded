import type { AnyWorkflow, Tenant, TicketTemplate } from "@msp/workflows";
import { UsageError } from "../../usage-error.ts";
import type { StartRuleSettings } from "../serve-settings.ts";
import { inputProblems } from "./input-problems.ts";
import { nearestNames } from "./nearest-names.ts";
import type { StartRule } from "./start-rule.ts";
import { type TemplateCondition, templateCondition } from "./template-condition.ts";
import { workflowProblems } from "./workflow-problems.ts";

/** What rules are checked against. */
export interface RuleSurroundings {
  readonly workflows: readonly AnyWorkflow[];
  readonly templates: readonly TicketTemplate[];
  readonly tenant: Tenant<never>;
}

/** Makes sure of every rule before anything is served. Throws `UsageError` that names each rule which cannot work, why, and the nearest names. */
export function checkStartRules(
  given: readonly StartRuleSettings[],
  surroundings: RuleSurroundings,
): readonly StartRule[] {
  const checked = given.map((settings) => checkRule(settings, surroundings));
  const problems = checked.flatMap(({ problems: ofRule }, index) =>
    ofRule.map((problem) => `serve.start[${index}]: ${problem}`),
  );
  if (problems.length > 0)
    throw new UsageError(`Nothing is served, because rules of the configuration cannot work:\n${problems.join("\n")}`);
  return checked.flatMap(({ rule }) => rule ?? []);
}

interface CheckedRule {
  readonly rule?: StartRule;
  readonly problems: readonly string[];
}

function checkRule(
  { workflow: id, when, input, companies }: StartRuleSettings,
  surroundings: RuleSurroundings,
): CheckedRule {
  const { workflows, templates, tenant } = surroundings;
  const problems: string[] = [];
  const workflow = workflows.findLast((one) => one.id === id);
  if (workflow) problems.push(...workflowProblems(workflow, tenant), ...inputProblems(workflow, input));
  else problems.push(`there is no workflow "${id}". ${nearestNames(id, [...new Set(workflows.map((one) => one.id))])}`);

  const seen = when.template === undefined ? undefined : templateCondition(when.template, templates);
  if (typeof seen === "string") problems.push(seen);
  const template: Partial<TemplateCondition> = typeof seen === "object" ? seen : {};
  if (when.category !== undefined && template.category !== undefined && when.category !== template.category)
    problems.push(`template "${when.template}" belongs to category "${template.category}", not to "${when.category}".`);
  const category = when.category ?? template.category;
  if (category === undefined && when.template === undefined)
    problems.push("it names neither a category nor a template, so every ticket would be looked at. Name one in when.");

  const statuses = listOf(when.status) ?? listOf(template.status);
  const queues = listOf(when.queue) ?? listOf(template.queue);
  const names = [
    ...(category === undefined ? [] : [["category", category] as const]),
    ...(statuses ?? []).map((name) => ["status", name] as const),
    ...(queues ?? []).map((name) => ["queue", name] as const),
    ...(template.priority === undefined ? [] : [["priority", template.priority] as const]),
  ];
  for (const [kind, name] of names) {
    const known = Object.keys(tenant.bindings[kind] ?? {});
    if (!known.includes(name))
      problems.push(`tenant "${tenant.id}" binds nothing to ${kind} "${name}". ${nearestNames(name, known)}`);
  }
  if (problems.length > 0 || !workflow || category === undefined) return { problems };
  const titleIncludes = [when.titleIncludes, template.title].filter((part) => part !== undefined);
  const condition = { category, statuses, queues, priority: template.priority, titleIncludes, companies };
  return { problems, rule: { workflow, input, when: condition, template: when.template } };
}

const listOf = (words: string | readonly string[] | undefined): readonly string[] | undefined =>
  typeof words === "string" ? [words] : words;
