import type { TicketTemplate } from "@msp/workflows";
import { canonicalJson } from "@msp/workflows/run";
import { nearestNames } from "./nearest-names.ts";

/** What a ticket shows of the template it was saved from. */
export interface TemplateCondition {
  readonly category: string;
  readonly status?: string;
  readonly queue?: string;
  readonly priority?: string;
  readonly title?: string;
}

/** Preset fields that a ticket shows as they are. */
const shown = ["status", "queue", "priority", "title"] as const;

/**
 * What a rule may look for when it names a template. The service keeps no template on a ticket, so a ticket can only be known by what the template
 * presets: its category and the fields a ticket shows. Gives the reason as text where that does not tell its tickets from others.
 */
export function templateCondition(id: string, templates: readonly TicketTemplate[]): TemplateCondition | string {
  const template = templates.find((one) => one.id === id);
  if (!template)
    return `there is no ticket template "${id}". ${nearestNames(
      id,
      templates.map((one) => one.id),
    )}`;
  const condition = presetsOf(template);
  const known = `The service does not keep which template a ticket was saved from; what can be seen is what the template presets`;
  if (Object.keys(condition).length === 1) {
    return `template "${id}" presets nothing but its category "${condition.category}" that a ticket shows. ${known}. Name what its tickets have, for example category and titleIncludes, instead.`;
  }
  const twin = templates.find(
    (other) => other !== template && canonicalJson({ ...presetsOf(other) }) === canonicalJson({ ...condition }),
  );
  if (twin) {
    return `tickets of template "${id}" look like those of "${twin.id}". ${known}, and both preset the same. Name what tells them apart, for example titleIncludes, instead.`;
  }
  return condition;
}

function presetsOf({ category, fields }: TicketTemplate): TemplateCondition {
  const presets = shown.flatMap((name) => (typeof fields[name] === "string" ? [[name, fields[name]] as const] : []));
  return { category: category.id, ...Object.fromEntries(presets) };
}
