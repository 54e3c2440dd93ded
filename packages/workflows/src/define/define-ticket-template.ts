import type { Checklist } from "./define-checklist.ts";
import type { NotificationTemplate } from "./define-notification-template.ts";
import type { TicketCategory } from "./define-ticket-category.ts";
import { frozenCopy } from "./frozen-copy.ts";
import type { Exactly } from "./scope/exactly.ts";
import type { Simplify } from "./scope/simplify.ts";

/** A checklist that is the customer's own when the customer has one, and the general one otherwise. */
export interface ChecklistChoice<Id extends string = string> {
  readonly general: Checklist<Id, object>;
  readonly ownPerCustomer: true;
}

/** What a technician picks when opening a ticket: category, preset fields, checklist and the mail that saving sends. */
export interface TicketTemplate<Id extends string = string, Needed = unknown, U extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly category: TicketCategory;
  readonly fields: { readonly [field: string]: unknown };
  readonly notification: NotificationTemplate | undefined;
  readonly checklist: Checklist<string, object> | ChecklistChoice | undefined;
  readonly needs: readonly U[];
  readonly "~needed"?: Needed;
}

/** What must still be given when a ticket is opened: the category's fields, those preset by the template being optional. */
type Rest<Fields, F> = Simplify<Omit<Fields, keyof F> & Partial<Pick<Fields, keyof F & keyof Fields>>>;

/**
 * Defines a ticket template; its fields come from its category and what it presets becomes optional when a ticket is opened.
 *
 * @example
 * ```ts
 * import { defineTicketCategory, defineTicketTemplate } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const change = defineTicketCategory({ id: "change", title: "Change", fields: z.object({ companyId: z.string(), priority: z.string() }) });
 * const removal = defineTicketTemplate({ id: "remove-contact", title: "Remove a contact", category: change, fields: { priority: "medium" } });
 * ```
 */
export function defineTicketTemplate<
  const Id extends string,
  C extends string,
  Fields,
  const F extends Partial<Fields>,
  N extends string = never,
  L extends string = never,
>(template: {
  readonly id: Id;
  readonly title: string;
  readonly category: TicketCategory<C, Fields>;
  readonly fields: Exactly<F, Fields>;
  readonly notification?: NotificationTemplate<N>;
  readonly checklist?: Checklist<L, object> | ChecklistChoice<L>;
}): TicketTemplate<Id, Rest<Fields, F>, `template:${Id}` | `category:${C}` | `notification:${N}` | `checklist:${L}`> {
  const { notification, checklist } = template;
  const list = checklist && ("general" in checklist ? checklist.general : checklist);
  const needs = [
    `template:${template.id}`,
    `category:${template.category.id}`,
    ...(notification ? [`notification:${notification.id}`] : []),
    ...(list ? [`checklist:${list.id}`] : []),
  ];
  return Object.freeze({
    id: template.id,
    title: template.title,
    category: template.category as TicketCategory,
    fields: frozenCopy(template.fields as { [field: string]: unknown }),
    notification,
    checklist: frozenCopy(checklist),
    needs: Object.freeze(needs) as never,
  });
}
