import type { Ticket } from "@msp/workflows";
import type { StartRule } from "./start-rule.ts";

/**
 * Whether a ticket is one that a rule is about. A ticket that is complete is not, unless the rule names the status it is in: work that is done does
 * not begin because somebody adds a note.
 */
export function matchesRule({ when }: Pick<StartRule, "when">, ticket: Ticket): boolean {
  const isOneOf = (names: readonly string[] | undefined, name: string | undefined) =>
    names === undefined || (name !== undefined && names.includes(name));
  const title = ticket.title.toLowerCase();
  return (
    ticket.category?.id === when.category &&
    (!ticket.isComplete || when.statuses !== undefined) &&
    isOneOf(when.statuses, ticket.status.id) &&
    isOneOf(when.queues, ticket.queue?.id) &&
    isOneOf(when.priority === undefined ? undefined : [when.priority], ticket.priority.id) &&
    isOneOf(when.companies, ticket.companyId) &&
    when.titleIncludes.every((part) => title.includes(part.toLowerCase()))
  );
}
