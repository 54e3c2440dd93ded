import { foldText } from "../store/fold-text.ts";
import type { Row } from "../store/row.ts";
import type { Tenant } from "../tenant/tenant.ts";

const variable = /\[(?<subject>[^:\]]+): (?<name>[^\]]+)\]/g;

/** Prints a ticket into a text of a notification template. */
export const renderTemplate = ({ database }: Tenant, ticket: Row, text: string): string => {
  const { values } = ticket;
  const company = database.table("Companies").get(Number(values.companyID))?.values;
  const contact = database.table("Contacts").get(Number(values.contactID ?? Number.NaN))?.values;
  const known: Readonly<Record<string, unknown>> = {
    "ticket: number": values.ticketNumber,
    "ticket: title": values.title,
    "ticket: id": ticket.id,
    "company: id": values.companyID,
    "company: name": company?.companyName,
    "contact: first name": contact?.firstName ?? "",
    "contact: last name": contact?.lastName ?? "",
  };
  const userDefined = new Map(Object.entries(ticket.userDefined).map(([name, value]) => [foldText(name), value ?? ""]));
  return text.replace(variable, (whole, subject: string, name: string) => {
    const found =
      subject.toLowerCase() === "ticket udf"
        ? userDefined.get(foldText(name))
        : known[`${subject}: ${name}`.toLowerCase()];
    return found === undefined ? whole : String(found);
  });
};
