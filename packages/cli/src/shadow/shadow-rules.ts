import type { AnyWorkflow, Tenant, TicketTemplate } from "@msp/workflows";
import { readInput } from "../host/read-input.ts";
import { checkStartRules } from "../serve/rules/check-start-rules.ts";
import type { StartRule } from "../serve/rules/start-rule.ts";
import type { StartRuleSettings } from "../serve/serve-settings.ts";
import { UsageError } from "../usage-error.ts";

/** What past tickets are chosen from. */
export interface ShadowRuleSources {
  readonly workflow: AnyWorkflow;
  readonly workflows: readonly AnyWorkflow[];
  readonly templates: readonly TicketTemplate[];
  readonly tenant: Tenant<never>;
  /** The rules of the configuration. */
  readonly configured: readonly StartRuleSettings[];
  /** An input with places such as `{ticketId}`, from the command line. */
  readonly input: string | undefined;
  readonly category: string | undefined;
}

/**
 * Which past tickets a workflow would have taken, and with which input: as its start rules say; else tickets of the category it needs, with the given input
 * (by default an entry that adopts the ticket). Throws `UsageError` where that cannot work.
 */
export async function shadowRules(sources: ShadowRuleSources): Promise<readonly StartRule[]> {
  const { workflow, workflows, templates, tenant, configured, input, category } = sources;
  const own = configured.filter((rule) => rule.workflow === workflow.id);
  const given = input === undefined ? undefined : ((await readInput(input)) as StartRuleSettings["input"]);
  if (own.length > 0 && given === undefined && category === undefined)
    return checkStartRules(own, { workflows, templates, tenant });
  const categories =
    category === undefined
      ? workflow.needs.flatMap((need) => (need.startsWith("category:") ? [need.slice("category:".length)] : []))
      : [category];
  if (categories.length === 0)
    throw new UsageError(
      `It is not known which tickets "${workflow.id}" would take: it needs no category, and no rule under "serve.start" starts it. Name one with --category.`,
    );
  const fallback = { entry: { kind: "adopt", ticketId: "{ticketId}" } };
  const rules = categories.map((one) => ({ workflow: workflow.id, when: { category: one }, input: given ?? fallback }));
  return checkStartRules(rules, { workflows, templates, tenant });
}
