import type { CustomerRecord } from "../domain/customer-record.ts";
import { personKey } from "../domain/same-person.ts";
import type { CustomerRecordAnswer } from "../ports/documentation.ts";

/** A record that can be relied on, or why a person has to look, one sentence each. */
export type ReliableRecord =
  | { readonly record: CustomerRecord; readonly troubles?: never }
  | { readonly record?: never; readonly troubles: readonly string[] };

/** Gives the record only when it is the customer's, whole and without contradiction. */
export function reliableRecord(onFile: CustomerRecordAnswer, companyId: string): ReliableRecord {
  switch (onFile.outcome) {
    case "none":
      return { troubles: ["The documentation holds no record of who may decide what at this customer."] };
    case "several":
      return {
        troubles: [
          `The documentation holds ${onFile.links.length} records of who may decide what; only one may be there: ${onFile.links.join(", ")}.`,
        ],
      };
    case "unreadable":
      return { troubles: [`The record of who may decide what could not be read: ${onFile.reason}`] };
    case "found": {
      const troubles = contradictionsIn(onFile.record, companyId);
      return troubles.length > 0 ? { troubles } : { record: onFile.record };
    }
    default:
      // An adapter of somebody else may answer with a word that was added later: not known is never yes.
      return { troubles: ["The documentation gave an answer about its record that is not understood here."] };
  }
}

function contradictionsIn(record: CustomerRecord, companyId: string): readonly string[] {
  const contacts = record.holders.flatMap(({ contactId }) => (contactId === undefined ? [] : [personKey(contactId)]));
  const twice = [...new Set(contacts.filter((contact, at) => contacts.indexOf(contact) !== at))];
  return [
    ...(record.companyId === companyId
      ? []
      : [`The record is of company ${record.companyId}, not of ${companyId}: ${record.evidence}`]),
    ...record.problems,
    ...twice.map((contact) => `Contact ${contact} stands in the record more than once: ${record.evidence}`),
  ];
}
