import { type ChecklistChoice, DefinitionError, type NotificationTemplate, type TicketTemplate } from "@msp/workflows";
import type { TicketFields } from "../tickets/ticket-fields.ts";

type PresetByTemplate = "priority" | "queue";

/** A template of this catalog: whatever it does not preset, its caller knows. */
export type CatalogTemplate<U extends string> = TicketTemplate<
  string,
  Omit<TicketFields, PresetByTemplate> & { readonly [K in PresetByTemplate]?: TicketFields[K] | undefined },
  U
>;

type ChecklistOf<U> = U extends `checklist:${infer Id}` ? Id : never;
type NotificationOf<U> = U extends `notification:${infer Id}` ? Id : never;

/** The checklist of a template, the customer's own allowed; throws `DefinitionError` for a template without one. */
export function templateChecklist<U extends string>({
  id,
  checklist,
}: CatalogTemplate<U>): ChecklistChoice<ChecklistOf<U>> {
  if (checklist === undefined) throw new DefinitionError(`Ticket template "${id}" names no checklist. Give it one.`);
  const choice = "general" in checklist ? checklist : { general: checklist, ownPerCustomer: true as const };
  return choice as ChecklistChoice<ChecklistOf<U>>;
}

/** The notification of a template; throws `DefinitionError` for a template without one. */
export function templateNotification<U extends string>({
  id,
  notification,
}: CatalogTemplate<U>): NotificationTemplate<NotificationOf<U>> {
  if (notification === undefined)
    throw new DefinitionError(`Ticket template "${id}" names no notification. Give it one.`);
  return notification as NotificationTemplate<NotificationOf<U>>;
}
